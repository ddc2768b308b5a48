import type { TypePolicies } from '@apollo/client/core';

/**
 * Where the answers are kept. A thing with an `id` is known by it, everywhere. Those below have none: what the law or the
 * catalogue calls them by is their key; a single fact without a name is joined field by field. Any other value without an
 * identifier has to be asked with the same fields wherever it stands – the test of the cache tells which.
 */
export const typePolicies: TypePolicies = {
  Hatokor: { keyFields: ['kod'] },
  Ingatlan: { keyFields: ['fekves', 'hrsz'] },
  Onkormanyzat: { keyFields: ['kshKod'] },
  Szerepkor: { keyFields: ['kod'] },
};
