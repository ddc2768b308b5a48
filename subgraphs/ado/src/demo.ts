import type { Ctx, DemoTerv } from '@asp/kit';

export async function demo(_ctx: Ctx, _terv: DemoTerv): Promise<void> {}
