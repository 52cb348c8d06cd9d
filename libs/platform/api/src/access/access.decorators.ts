import { Extensions } from '@nestjs/graphql';

import type { AccessRule } from './access-rule.js';

/** Declares the access rule of an operation or a field; on a class, the rule of its fields that declare none. */
export const Access = (rule: AccessRule) => Extensions({ access: rule });

/** The operation is for those who hold the permission. */
export const Requires = (permission: string) => Access({ kind: 'permission', permission });

/** The operation is for any signed-in person. */
export const ForSignedIn = () => Access({ kind: 'signedIn' });

/** The operation is for everybody, signed in or not. */
export const ForEverybody = () => Access({ kind: 'public' });

/** On a type: its fields are read by whoever was allowed to obtain the object. */
export const ReadWithItsHolder = () => Access({ kind: 'inherited' });
