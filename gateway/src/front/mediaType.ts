/** Which of the two media types of GraphQL answers the caller likes better; plain JSON when it does not say. */
const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

export function mediaType(accept: string | undefined): string {
  if (!accept?.includes(GRAPHQL_TYPE)) return JSON_TYPE;
  const [best] = accept
    .split(',')
    .map(preference)
    .filter(({ type }) => type !== undefined)
    .sort((a, b) => b.weight - a.weight);
  return best?.type ?? JSON_TYPE;
}

function preference(range: string): { type: string | undefined; weight: number } {
  const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = Number(parameters.find((p) => p.startsWith('q='))?.slice(2) ?? 1);
  const type = name === GRAPHQL_TYPE ? GRAPHQL_TYPE : [JSON_TYPE, 'application/*', '*/*'].includes(name) ? JSON_TYPE : undefined;
  return { type: weight > 0 ? type : undefined, weight };
}
