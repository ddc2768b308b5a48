/** Text that is already HTML. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (char) => ESCAPES[char]!);

type Part = Html | string | number | false | null | undefined | Part[];
const render = (part: Part): string => {
  if (Array.isArray(part)) return part.map(render).join('');
  if (part instanceof Html) return part.text;
  return part === false || part === null || part === undefined ? '' : escape(String(part));
};

/** Everything put in is escaped, unless it is Html itself. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.reduce((text, piece, i) => text + piece + (i < parts.length ? render(parts[i]) : ''), ''));
