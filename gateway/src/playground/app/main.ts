/** The nonce has to be in force before the editor writes its first style element; hence the late import. */
import { applyNonce, meta } from './page.ts';

applyNonce(meta('asp-nonce'));
const { start } = await import('./start.tsx');
await start(document.getElementById('root')!);
