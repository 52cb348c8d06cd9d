import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AccountId, Language, UnitId } from '@passerelle/kernel';
import { ReadWithItsHolder } from '@passerelle/platform-api';
import { type Role, ROLES } from '@passerelle/trust-domain';
import { IsEmail, IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';

import { ACCOUNT_STATES, type AccountState } from './accounts.js';
import { RoleEnum } from './viewer.type.js';

const AccountStateEnum = Object.fromEntries(ACCOUNT_STATES.map((state) => [state, state]));
registerEnumType(AccountStateEnum, { name: 'AccountState', description: 'Where an account is, from its first link to its closing.' });

@ObjectType('RoleGrant', { description: 'A role, and how far it reaches.' })
@ReadWithItsHolder()
export class RoleGrantType {
  @Field(() => RoleEnum) readonly role!: Role;
  @Field(() => ID, { nullable: true, description: 'The unit that the role reaches, with those under it; absent for the whole organization.' }) readonly unitId!: UnitId | null;
  @Field(() => String, { nullable: true }) readonly unitName!: string | null;
}

@ObjectType('Account', { description: 'By what a person signs in, with their roles.' })
@ReadWithItsHolder()
export class AccountType {
  @Field(() => ID) readonly id!: AccountId;
  @Field() readonly email!: string;
  @Field() readonly displayName!: string;
  @Field(() => ID, { nullable: true, description: 'Absent for an account that is nobody’s job.' }) readonly employeeId!: string | null;
  @Field(() => AccountStateEnum) readonly state!: AccountState;
  @Field(() => [RoleGrantType]) readonly roles!: RoleGrantType[];
}

@ObjectType('AccountInvited', { description: 'A link by which the person chooses a password.' })
@ReadWithItsHolder()
export class AccountInvitedType {
  @Field({ description: 'Whether the letter was handed to the mail server.' }) readonly sent!: boolean;
  @Field(() => String, { nullable: true, description: 'Shown once, to be passed on; absent when a letter carries it.' }) readonly link!: string | null;
  @Field(() => AccountType) readonly account!: AccountType;
}

@ObjectType('OutsideAccountOpened')
@ReadWithItsHolder()
export class OutsideAccountOpenedType {
  @Field(() => AccountType) readonly account!: AccountType;
}

@ObjectType('AddressAlreadyUsed', { description: 'The address opens an account already, here or in another organization.' })
@ReadWithItsHolder()
export class AddressAlreadyUsedType {
  @Field() readonly email!: string;
}

@ObjectType('RoleGranted')
@ReadWithItsHolder()
export class RoleGrantedType {
  @Field(() => AccountType) readonly account!: AccountType;
}

@ObjectType('RoleRevoked')
@ReadWithItsHolder()
export class RoleRevokedType {
  @Field(() => AccountType) readonly account!: AccountType;
}

@ObjectType('AccountClosed')
@ReadWithItsHolder()
export class AccountClosedType {
  @Field(() => AccountType) readonly account!: AccountType;
}

@ObjectType('AccountReopened')
@ReadWithItsHolder()
export class AccountReopenedType {
  @Field(() => AccountType) readonly account!: AccountType;
}

@ObjectType('AccountIsClosed', { description: 'A closed account receives no role.' })
@ReadWithItsHolder()
export class AccountIsClosedType {
  @Field(() => AccountType) readonly account!: AccountType;
}

@ObjectType('RoleNeedsOrganization', { description: 'This role acts on what the organization has once: it is not given over a unit.' })
@ReadWithItsHolder()
export class RoleNeedsOrganizationType {
  @Field(() => AccountType) readonly account!: AccountType;
}

@ObjectType('LastAdministrator', { description: 'Nobody else administers the organization: somebody else must first.' })
@ReadWithItsHolder()
export class LastAdministratorType {
  @Field(() => AccountType) readonly account!: AccountType;
}

const byKind = { resolveType: ({ kind }: { kind: string }) => kind };
export const OpenOutsideAccountResult = createUnionType({ name: 'OpenOutsideAccountResult', types: () => [OutsideAccountOpenedType, AddressAlreadyUsedType] as const, ...byKind });
export const GrantRoleResult = createUnionType({ name: 'GrantRoleResult', types: () => [RoleGrantedType, AccountIsClosedType, RoleNeedsOrganizationType] as const, ...byKind });
export const RevokeRoleResult = createUnionType({ name: 'RevokeRoleResult', types: () => [RoleRevokedType, LastAdministratorType] as const, ...byKind });
export const CloseAccountResult = createUnionType({ name: 'CloseAccountResult', types: () => [AccountClosedType, LastAdministratorType] as const, ...byKind });

@InputType()
export class AccountInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly accountId!: AccountId;
}

@InputType()
export class InviteAccountInput extends AccountInput {}

@InputType()
export class CloseAccountInput extends AccountInput {}

@InputType()
export class ReopenAccountInput extends AccountInput {}

@InputType()
export class GrantRoleInput extends AccountInput {
  @Field(() => RoleEnum) @IsIn(ROLES) readonly role!: Role;
  @Field(() => ID, { nullable: true, description: 'Absent for the whole organization.' }) @IsOptional() @IsUUID() readonly unitId?: UnitId | null;
}

@InputType()
export class RevokeRoleInput extends GrantRoleInput {}

@InputType()
export class OpenOutsideAccountInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field() @IsEmail() readonly email!: string;
  @Field() @Length(1, 200) @Matches(/\S/) readonly displayName!: string;
  @Field(() => String, { description: '`fr` or `en`: the language of the letters.' }) @IsIn(['fr', 'en']) readonly language!: Language;
}
