import { z } from 'zod';

/** Parses the environment and lists every fault at once, so that an operator corrects them in one go. */
export function parseEnv<S extends z.ZodRawShape>(
  shape: S,
  env: Record<string, string | undefined> = process.env,
): z.infer<z.ZodObject<S>> {
  const eredmeny = z.object(shape).safeParse(env);
  if (eredmeny.success) return eredmeny.data;
  const sorok = eredmeny.error.issues.map((h) => `  ${h.path.join('.')}: ${h.message}`);
  throw new Error(`Hibás környezeti beállítások (environment):\n${sorok.join('\n')}`);
}

export { z };
