import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';

import { enforceAccess } from '../access/enforce-access.js';
import { CONFIGURATION,type Configuration } from '../configuration/configuration.js';
import { Transactions } from '../database/transactions.js';
import type { GraphqlContext } from '../viewer/current-viewer.js';
import { ViewerSource } from '../viewer/viewer-source.js';
import { endOfOperation } from './end-of-operation.js';
import { formatError } from './format-error.js';
import { oneMutationRule } from './one-mutation-rule.js';
import { statusOfJson } from './status-of-json.js';

/** Limits chosen well above the largest document of the web app, well under what would hurt. */
const armor = new ApolloArmor({
  maxDepth: { n: 12 },
  costLimit: { maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ignoreIntrospection: true },
  maxAliases: { n: 20 },
  // The parser counts tokens itself, and answers 400 to a document that has a fault.
  maxTokens: { enabled: false },
});

/** GraphQL over HTTP at /graphql, code-first; the schema is written to `schemaFile` where one is given. */
export function graphqlModule(schemaFile: string | true): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [CONFIGURATION, Transactions, ViewerSource, PinoLogger],
    useFactory: (configuration: Configuration, transactions: Transactions, viewers: ViewerSource, logger: PinoLogger) => {
      const open = configuration.demonstration || configuration.development;
      const protection = armor.protect();
      return {
        autoSchemaFile: schemaFile,
        sortSchema: true,
        path: '/graphql',
        transformSchema: enforceAccess,
        introspection: open,
        graphiql: false,
        csrfPrevention: true,
        parseOptions: { maxTokens: 4_000 },
        includeStacktraceInErrorResponses: false,
        validationRules: [...protection.validationRules, oneMutationRule],
        // Nothing is cached (endOfOperation): working out for how long, field by field, took a tenth of a large answer.
        // The guard's types come from the CommonJS build of the same package: alike, but not identical to the compiler.
        plugins: [ApolloServerPluginCacheControlDisabled(), ...(protection.plugins as unknown as ApolloServerPlugin<GraphqlContext>[]), endOfOperation(transactions, { tellsStatements: open }), statusOfJson],
        formatError: formatError(logger.logger),
        context: async ({ req, res }: { req: Request; res: Response }): Promise<GraphqlContext> => ({ req, res, viewer: await viewers.of(req), loaders: new Map() }),
      };
    },
  });
}
