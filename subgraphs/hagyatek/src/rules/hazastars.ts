import type { Csaladfa, Csaladtag } from './csaladfa.ts';
import { kieses } from './kieses.ts';

/** The spouse who inherits: alive at the death, and not fallen out (Ptk. 7:62. §). */
export const oroklohazastars = (fa: Csaladfa): Csaladtag | undefined => fa.tagok.find((t) => t.hazastars && !kieses(fa, t));
