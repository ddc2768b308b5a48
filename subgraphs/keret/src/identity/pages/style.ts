/** One small sheet, inlined with a nonce: nothing is fetched for a login page. */
export const style = `
:root{color-scheme:light dark;--bg:#f3f5f8;--card:#fff;--ink:#16202e;--soft:#4a5768;--line:#c3ccd8;--accent:#174a8c;--on:#fff;--bad:#a3161d;--badbg:#fdecec;--good:#11633a;--goodbg:#e7f6ed}
@media (prefers-color-scheme:dark){:root{--bg:#10151d;--card:#1a222e;--ink:#eef2f7;--soft:#b3bfce;--line:#465468;--accent:#8ab8f5;--on:#0c1420;--bad:#ffb3b0;--badbg:#3b1c1f;--good:#9fe0ba;--goodbg:#173325}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--bg);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{width:100%;max-width:27rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:2rem}
main.wide{max-width:38rem}
.brand{display:flex;gap:.6rem;align-items:center;margin:0 0 1.25rem;color:var(--soft);font-weight:600;letter-spacing:.01em}
.brand svg{width:1.75rem;height:1.75rem;color:var(--accent)}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.1rem;margin:0 0 .5rem}
p{margin:.25rem 0 1rem;color:var(--soft)}
section{border-top:1px solid var(--line);margin-top:1.5rem;padding-top:1.5rem}
label{display:block;font-weight:600;margin:1rem 0 .3rem}
input{width:100%;font:inherit;color:inherit;background:var(--bg);border:1px solid var(--soft);border-radius:.4rem;padding:.6rem .7rem}
input.code{font-size:1.35rem;letter-spacing:.3em;font-variant-numeric:tabular-nums}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button,.button{display:inline-block;font:inherit;font-weight:600;border-radius:.4rem;padding:.6rem 1.1rem;border:1px solid var(--accent);background:var(--accent);color:var(--on);cursor:pointer;text-decoration:none}
button.quiet{background:transparent;color:var(--accent)}
.row{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem;align-items:center}
.fault,.done{border-radius:.4rem;padding:.7rem .9rem;margin:1rem 0;border-inline-start:4px solid}
.fault{background:var(--badbg);color:var(--bad)}
.done{background:var(--goodbg);color:var(--good)}
.hint{font-size:.9rem;margin:.3rem 0 0}
ul{padding-inline-start:1.2rem;color:var(--soft)}
ul.plain{list-style:none;padding:0}
ul.plain li{padding:.35rem 0}
summary{cursor:pointer}
code{font-size:1rem;word-break:break-all;color:var(--ink)}
.qr{display:block;width:12rem;height:12rem;background:#fff;border-radius:.4rem;padding:.5rem}
.or{text-align:center;margin:1rem 0}
a{color:var(--accent)}
[hidden]{display:none}
@media (prefers-reduced-motion:no-preference){button{transition:opacity .15s}button:hover{opacity:.88}}
@media (max-width:30rem){body{padding:0;place-items:stretch}main{border:0;border-radius:0}}
`;
