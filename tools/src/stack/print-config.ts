import { explainEnv, type SettingSource, type z } from '@asp/kit/call';

/** Every setting with its effective value, where it comes from and what it means; faults all at once, and 1 as the exit status. */
export function printConfig(shape: z.ZodRawShape, sources: SettingSource[], out: NodeJS.WritableStream = process.stdout): void {
  const { settings, faults } = explainEnv(shape, sources);
  const width = (pick: 'name' | 'value' | 'source') => Math.max(...settings.map((one) => one[pick].length));
  const [names, values, origins] = [width('name'), Math.min(width('value'), 60), width('source')];
  for (const { name, value, source, meaning } of settings)
    out.write(`${name.padEnd(names)}  ${value.padEnd(values)}  ${source.padEnd(origins)}  ${meaning}\n`);
  if (faults.length === 0) return;
  out.write(`\nHibás (faulty):\n${faults.join('\n')}\n`);
  process.exitCode = 1;
}
