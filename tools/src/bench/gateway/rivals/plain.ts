/** @apollo/gateway and Apollo Server as their documentation starts them. */
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { asChild } from '../child.ts';

asChild(async ({ supergraphSdl, urls }) => {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => new RemoteGraphQLDataSource({ url: urls[name] }),
  });
  const { url } = await startStandaloneServer(new ApolloServer({ gateway }), { listen: { port: 0, host: '127.0.0.1' } });
  return Number(new URL(url).port);
});
