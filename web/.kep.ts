// usage: kep.ts <base> <outprefix> path[:name] ... ; env W, DARK
import { bongeszo, ablak } from '/work/main/web/test/bongeszo.ts';
const [base, ...utak] = process.argv.slice(2);
const b = await bongeszo();
for (const [w,h] of (process.env.W ?? '1440x900').split(',').map(s=>s.split('x').map(Number))) {
  const a = await ablak(b, base, { szeles: w, magas: h, sotet: !!process.env.DARK });
  for (const u of utak) {
    const [ut, nev, ...teendok] = u.split('::');
    await a.page.goto(base + ut, { waitUntil: 'load' });
    await a.page.waitForTimeout(1200);
    for (const t of teendok) { await a.page.evaluate(() => {}); if (t.startsWith('key=')) await a.page.keyboard.press(t.slice(4)); else if (t.startsWith('type=')) await a.page.keyboard.type(t.slice(5)); else if (t.startsWith('click=')) await a.page.locator(t.slice(6)).first().click(); await a.page.waitForTimeout(500); }
    await a.page.screenshot({ path: `/tmp/asp-web/${nev}-${w}${process.env.DARK?'-s':''}.png`, fullPage: !!process.env.FULL });
  }
  console.log(w, 'console:', [...new Set(a.hibak)].slice(0, 8), 'foreign:', a.idegen);
  await a.context.close();
}
await b.close();
