/** Above the editor: who is logged in, for which municipality, for what purpose, in which case. */
import { useState } from 'react';
import type { Login, Session } from './login.ts';
import { CELOK, purpose } from './purpose.ts';

export function Bar({ login, onSwitch }: { login: Login; onSwitch(session: Session): void }) {
  const { cel, ugy, terv } = purpose.use();
  const [fault, setFault] = useState('');
  const { onkormanyzat, onkormanyzatok, nev } = login.session!;
  const change = (kshKod: string) =>
    login.switchTo(kshKod).then(
      (session) => (setFault(''), onSwitch(session)),
      (error: Error) => setFault(error.message),
    );
  return (
    <header className="asp-bar">
      <h1>ASP GraphQL-játszótér</h1>
      <span>
        <label htmlFor="asp-onkormanyzat">Önkormányzat</label>
        <select id="asp-onkormanyzat" value={onkormanyzat} onChange={(e) => void change(e.target.value)}>
          {onkormanyzatok.map((o) => (
            <option key={o.kshKod} value={o.kshKod}>
              {o.nev} ({o.kshKod})
            </option>
          ))}
        </select>
      </span>
      <span>
        <label htmlFor="asp-cel">Cél</label>
        <select id="asp-cel" value={cel} onChange={(e) => purpose.set({ cel: e.target.value })}>
          <option value="">nincs megadva</option>
          {CELOK.map(({ kod, nev: celNev }) => (
            <option key={kod} value={kod}>
              {celNev}
            </option>
          ))}
        </select>
      </span>
      <span>
        <label htmlFor="asp-ugy">Ügy</label>
        <input
          id="asp-ugy"
          value={ugy}
          maxLength={64}
          placeholder="pl. ADO/12/2027"
          onChange={(e) => purpose.set({ ugy: e.target.value })}
        />
      </span>
      <span>
        <input id="asp-terv" type="checkbox" checked={terv} onChange={(e) => purpose.set({ terv: e.target.checked })} />
        <label htmlFor="asp-terv">Terv</label>
      </span>
      <a href="/kezikonyv/">Kézikönyv</a>
      <span role="status">{fault}</span>
      <span className="asp-name">{nev}</span>
      <button type="button" onClick={() => void login.logout()}>
        Kilépés
      </button>
    </header>
  );
}
