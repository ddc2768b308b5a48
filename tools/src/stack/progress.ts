/** Says what the start is doing: one line per step, and a bar for the long one. */
export interface Progress {
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  bar(name: string, share: number, detail: string): void;
  line(text: string): void;
}

const WIDTH = 30;
const seconds = (from: number) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

export function consoleProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  let open = false;
  let told = 0;
  const line = (text: string) => {
    if (open) out.write('\n');
    open = false;
    out.write(`${text}\n`);
  };
  return {
    line,
    async step(name, work) {
      const from = Date.now();
      const result = await work();
      line(`  ✓ ${name} (${seconds(from)})`);
      return result;
    },
    bar(name, share, detail) {
      const full = Math.round(share * WIDTH);
      const text = `  … ${name} [${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${String(Math.floor(share * 100)).padStart(3)} % ${detail}`;
      if (out.isTTY) {
        out.write(`\r\x1b[2K${text}`);
        open = true;
      } else if (share >= 1 || share - told >= 0.1) {
        told = share;
        line(text);
      }
    },
  };
}

export const silentProgress: Progress = { step: (_, work) => work(), bar() {}, line() {} };
