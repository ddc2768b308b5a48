/** Mercurius as a gateway, with its compiler (JIT) on. */
import { createRequire } from 'node:module';
import type { DocumentNode } from 'graphql';
import { fastify } from 'fastify';
import { asChild } from '../child.ts';
import { federation1 } from '../world.ts';
import type { Service } from '../world.ts';

const require = createRequire(import.meta.url);

asChild(async ({ urls }) => {
  namesAsText();
  const mercuriusGateway = require('@mercuriusjs/gateway') as never;
  const app = fastify();
  await app.register(mercuriusGateway, {
    jit: 1,
    gateway: { services: Object.entries(urls).map(([name, url]) => ({ name, url, schema: federation1(name as Service) })) },
  } as never);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as { port: number }).port;
});

/** It hands types to the printer where a name belongs; the printer of graphql 16.15 takes texts only. */
function namesAsText(): void {
  const printer = require('graphql/language/printer') as { print(document: DocumentNode): string };
  const { print } = printer;
  printer.print = (document) => {
    const entities = (document.definitions?.[0] as never as Nested | undefined)?.selectionSet?.selections[0];
    for (const { typeCondition } of entities?.selectionSet?.selections ?? []) {
      if (typeCondition) typeCondition.name.value = String(typeCondition.name.value);
    }
    return print(document);
  };
}

interface Nested {
  selectionSet?: { selections: (Nested & { typeCondition?: { name: { value: unknown } } })[] };
}
