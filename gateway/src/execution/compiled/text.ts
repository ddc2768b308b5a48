/** Values as JSON text. */

// eslint-disable-next-line no-control-regex
const PLAIN = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;

export const stringText = (value: string): string => (value.length < 200 && PLAIN.test(value) ? `"${value}"` : JSON.stringify(value));

export const valueText = (value: unknown): string | undefined => (typeof value === 'string' ? stringText(value) : JSON.stringify(value));
