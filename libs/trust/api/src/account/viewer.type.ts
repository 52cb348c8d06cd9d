import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';
import { type ProfilingState, type Role, ROLES } from '@passerelle/trust-domain';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { readonly [R in Role]: R };
registerEnumType(RoleEnum, { name: 'Role', description: 'What a person is here for; several may be held at once.' });

export const ProfilingStateEnum = { notAsked: 'notAsked', off: 'off', on: 'on' } as const;
registerEnumType(ProfilingStateEnum, { name: 'ProfilingState', description: 'Whether the person has turned the estimation of levels on.' });

@ObjectType('Viewer', { description: 'Whoever is signed in.' })
@ReadWithItsHolder()
export class ViewerType {
  @Field(() => ID) readonly accountId!: string;
  @Field(() => ID, { nullable: true }) readonly employeeId!: string | null;
  @Field() readonly displayName!: string;
  @Field() readonly email!: string;
  @Field(() => BilingualTextType) readonly organizationName!: BilingualText;
  @Field(() => [RoleEnum]) readonly roles!: Role[];
  @Field(() => [String], { description: 'What the pages may offer; the server decides again at each operation.' }) readonly permissions!: string[];
  @Field(() => ProfilingStateEnum) readonly profiling!: ProfilingState;
  @Field() readonly demonstration!: boolean;
}

@ObjectType('DemonstrationPerson', { description: 'An invented person whom anybody may be, in demonstration mode.' })
@ReadWithItsHolder()
export class DemonstrationPersonType {
  @Field(() => ID) readonly accountId!: string;
  @Field() readonly displayName!: string;
  @Field(() => RoleEnum) readonly role!: Role;
  @Field(() => BilingualTextType, { description: 'What to try as this person.' }) readonly hint!: BilingualText;
  @Field(() => BilingualTextType) readonly organizationName!: BilingualText;
}
