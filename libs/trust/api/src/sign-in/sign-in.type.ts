import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ReadWithItsHolder } from '@passerelle/platform-api';
import { IsBoolean, IsUUID, Length, MaxLength } from 'class-validator';

import { ViewerType } from '../account/viewer.type.js';

@ObjectType('SignedIn')
@ReadWithItsHolder()
export class SignedInType {
  @Field(() => ViewerType) readonly viewer!: ViewerType;
}

@ObjectType('SignInRefused', { description: 'The address and the password do not go together.' })
@ReadWithItsHolder()
export class SignInRefusedType {
  @Field(() => Int, { nullable: true, description: 'Attempts left before a wait; absent when there are none.' }) readonly attemptsLeft!: number | null;
}

@ObjectType('SignInThrottled', { description: 'Too many attempts: a wait is asked.' })
@ReadWithItsHolder()
export class SignInThrottledType {
  @Field(() => Int) readonly retryAfterSeconds!: number;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedInType, SignInRefusedType, SignInThrottledType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@InputType()
export class SignInInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field() @Length(3, 254) readonly email!: string;
  @Field() @MaxLength(1000) readonly password!: string;
}

@InputType()
export class SignInAsDemonstrationPersonInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly accountId!: string;
}

@ObjectType('SignedOut')
@ReadWithItsHolder()
export class SignedOutType {
  @Field(() => Int, { description: 'Sessions that were ended.' }) readonly sessions!: number;
}

@InputType()
export class SignOutInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field({ description: 'Every place where the person is signed in, or this one alone.' }) @IsBoolean() readonly everywhere!: boolean;
}
