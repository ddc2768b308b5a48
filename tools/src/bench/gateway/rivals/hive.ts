/** @graphql-hive/gateway, with the query planner in Rust. */
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { asChild, listen } from '../child.ts';

asChild(async ({ supergraphSdl, urls }) => {
  const gateway = createGatewayRuntime({
    supergraph: withUrls(supergraphSdl, urls),
    unifiedGraphHandler,
    logging: false,
    landingPage: false,
    graphiql: false,
  });
  return listen(gateway as never);
});

/** Hive calls what the supergraph names. */
const withUrls = (sdl: string, urls: Record<string, string>) =>
  Object.entries(urls).reduce((text, [name, url]) => text.replaceAll(`http://${name}.invalid/graphql`, url), sdl);
