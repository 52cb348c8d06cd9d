import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ReadWithItsHolder } from '@passerelle/platform-api';
import { IsEmail, Length } from 'class-validator';

const TokenRefusalReason = { unknown: 'unknown', expired: 'expired', used: 'used' } as const;
registerEnumType(TokenRefusalReason, { name: 'TokenRefusalReason', description: 'Why a link opens nothing.' });
const PasswordRefusalReason = { tooShort: 'tooShort', tooCommon: 'tooCommon', containsEmail: 'containsEmail' } as const;
registerEnumType(PasswordRefusalReason, { name: 'PasswordRefusalReason', description: 'Why a password is not accepted.' });

@ObjectType('PasswordResetRequested', { description: 'The answer is the same whether the address has an account or not.' })
@ReadWithItsHolder()
export class PasswordResetRequestedType {
  @Field() readonly email!: string;
}

@ObjectType('PasswordChosen')
@ReadWithItsHolder()
export class PasswordChosenType {
  @Field() readonly email!: string;
}

@ObjectType('TokenRefused', { description: 'The link opens nothing.' })
@ReadWithItsHolder()
export class TokenRefusedType {
  @Field(() => TokenRefusalReason) readonly reason!: keyof typeof TokenRefusalReason;
}

@ObjectType('PasswordRefused', { description: 'The password is not accepted; the link can be used again.' })
@ReadWithItsHolder()
export class PasswordRefusedType {
  @Field(() => PasswordRefusalReason) readonly reason!: keyof typeof PasswordRefusalReason;
}

export const ChoosePasswordResult = createUnionType({
  name: 'ChoosePasswordResult',
  types: () => [PasswordChosenType, TokenRefusedType, PasswordRefusedType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@InputType()
export class RequestPasswordResetInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field() @IsEmail() readonly email!: string;
}

@InputType()
export class ChoosePasswordInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field() @Length(20, 100) readonly token!: string;
  @Field() @Length(1, 1000) readonly password!: string;
}
