import { GraphQLError } from 'graphql';

/** Nobody is signed in, or the session has ended. */
export class Unauthenticated extends GraphQLError {
  constructor() {
    super('Sign in to go on.', { extensions: { code: 'UNAUTHENTICATED' } });
  }
}

/** The viewer may not do or see this. */
export class Forbidden extends GraphQLError {
  constructor(what = 'This is not open to you.') {
    super(what, { extensions: { code: 'FORBIDDEN' } });
  }
}

/** Nothing by that id that the viewer may know of: the same answer for what does not exist and for what is hidden. */
export class NotFound extends GraphQLError {
  constructor(what = 'Nothing by that id.') {
    super(what, { extensions: { code: 'NOT_FOUND' } });
  }
}

/** The input breaks a rule that the schema cannot say. */
export class InvalidInput extends GraphQLError {
  constructor(what: string) {
    super(what, { extensions: { code: 'BAD_USER_INPUT' } });
  }
}
