import type { Ctx, DemoTerv } from '@asp/kit';

export async function demo(ctx: Ctx, terv: DemoTerv): Promise<void> {
  void ctx;
  void terv;
}
