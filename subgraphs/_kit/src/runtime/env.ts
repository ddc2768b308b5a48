import { z } from 'zod';

type Values = Record<string, string | undefined>;

/** Parses the environment and lists every fault at once, so that an operator corrects them in one go. */
export function parseEnv<S extends z.ZodRawShape>(shape: S, env: Values = process.env): z.infer<z.ZodObject<S>> {
  const eredmeny = z.object(shape).safeParse(env);
  if (eredmeny.success) return eredmeny.data;
  throw new Error(`Hibás beállítások (settings):\n${faultsOf(eredmeny.error).join('\n')}`);
}

const faultsOf = (error: z.ZodError) => error.issues.map((h) => `  ${h.path.join('.')}: ${h.message}`);

/** Where a value may come from; the first source that has it wins. */
export interface SettingSource {
  name: string;
  values: Values;
}

export interface Setting {
  name: string;
  /** What the program works with; secrets are masked. */
  value: string;
  source: string;
  meaning: string;
}

/** A secret never leaves the process, not even to who starts it. */
export const secret = <T extends z.ZodType>(schema: T): T => schema.meta({ ...schema.meta(), secret: true });

/** Every setting with its effective value, its source and its meaning, and every fault. */
export function explainEnv<S extends z.ZodRawShape>(shape: S, sources: SettingSource[]): { settings: Setting[]; faults: string[] } {
  const given = merged(sources);
  const parsed = z.object(shape).safeParse(given);
  const settings = Object.entries(shape).map(([name, schema]) => {
    const raw = given[name];
    const one = (schema as z.ZodType).safeParse(raw);
    return {
      name,
      value: shown(schema as z.ZodType, one.success ? one.data : raw),
      source: sources.find(({ values }) => values[name])?.name ?? (one.success ? 'alapérték (default)' : 'hiányzik (missing)'),
      meaning: (schema as z.ZodType).description ?? '',
    };
  });
  return { settings, faults: parsed.success ? [] : faultsOf(parsed.error) };
}

/** One set of values out of all sources; an empty value is none. */
export const merged = (sources: SettingSource[]): Values =>
  Object.assign({}, ...[...sources].reverse().map(({ values }) => defined(values))) as Values;

const defined = (values: Values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value));

function shown(schema: z.ZodType, value: unknown): string {
  if (value === undefined || value === '') return '–';
  if (schema.meta()?.secret) return '••••••';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(/(\/\/[^/:@]*:)[^@]*@/g, '$1••••••@');
}

export { z };
