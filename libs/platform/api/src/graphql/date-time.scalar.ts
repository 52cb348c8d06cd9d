import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** An instant, ISO 8601 in UTC. An answer stored for its idempotency key comes back as the text it was stored as. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  readonly description = 'An instant, ISO 8601 in UTC.';

  parseValue(value: unknown): Date {
    const date = new Date(String(value));
    if (Number.isNaN(date.getTime())) throw new GraphQLError('A DateTime is written as in 2026-11-23T14:00:00Z.', { extensions: { code: 'BAD_USER_INPUT' } });
    return date;
  }

  serialize(value: unknown): string {
    return (value instanceof Date ? value : new Date(String(value))).toISOString();
  }

  parseLiteral(node: ValueNode): Date {
    if (node.kind !== Kind.STRING) throw new GraphQLError('A DateTime is a string.', { extensions: { code: 'BAD_USER_INPUT' } });
    return this.parseValue(node.value);
  }
}
