import { probakornyezet } from './kiszolgalo.ts';

const { web } = await probakornyezet(Number(process.env.PORT ?? 4100));
process.stdout.write(`${web}\n`);
