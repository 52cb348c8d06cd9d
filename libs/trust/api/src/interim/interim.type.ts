import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EmployeeId, InterimId } from '@passerelle/kernel';
import { ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import type { InterimState } from '@passerelle/trust-domain';
import { IsISO8601, IsUUID, Length, Matches, MaxLength } from 'class-validator';

import { INTERIM_ACTS, type InterimActKind } from './interims.js';

const InterimStateEnum = { toCome: 'toCome', running: 'running', over: 'over', ended: 'ended' } as const;
registerEnumType(InterimStateEnum, { name: 'InterimState', description: 'Where an interim is today; `ended` where the manager put an end to it before its last day.' });
const InterimActKindEnum = Object.fromEntries(INTERIM_ACTS.map((kind) => [kind, kind]));
registerEnumType(InterimActKindEnum, { name: 'InterimActKind', description: 'What somebody did in the name of a manager.' });
const InterimDaysFaultEnum = { endsBeforeItStarts: 'endsBeforeItStarts', startsInThePast: 'startsInThePast', tooLong: 'tooLong' } as const;
registerEnumType(InterimDaysFaultEnum, { name: 'InterimDaysFault' });

@ObjectType('InterimAct', { description: 'What somebody did in the name of a manager, during an interim.' })
@ReadWithItsHolder()
export class InterimActType {
  @Field(() => ID) readonly id!: string;
  @Field(() => InterimActKindEnum) readonly kind!: InterimActKind;
  @Field(() => Date) readonly at!: Date;
  @Field(() => String, { nullable: true, description: 'About whom; absent for what concerns the whole team.' }) readonly personName!: string | null;
}

@ObjectType('Interim', { description: 'A manager’s team in somebody else’s hands, from a day to a day, both included.' })
@ReadWithItsHolder()
export class InterimType {
  @Field(() => ID) readonly id!: InterimId;
  @Field({ description: 'Whose team it is.' }) readonly managerName!: string;
  @Field({ description: 'Who stands in.' }) readonly delegateName!: string;
  @Field({ description: 'First day, as 2026-12-07.' }) readonly startsOn!: string;
  @Field({ description: 'Last day, included.' }) readonly endsOn!: string;
  @Field({ description: 'What the manager says of it; may be empty.' }) readonly word!: string;
  @Field(() => Date) readonly namedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When the manager put an end to it before its last day.' }) readonly endedAt!: Date | null;
  @Field(() => InterimStateEnum) readonly state!: InterimState;
}

@ObjectType('InterimNamed')
@ReadWithItsHolder()
export class InterimNamedType {
  @Field(() => InterimType) readonly interim!: InterimType;
}

@ObjectType('InterimDaysRefused', { description: 'Nothing was named: the days cannot be.' })
@ReadWithItsHolder()
export class InterimDaysRefusedType {
  @Field(() => InterimDaysFaultEnum) readonly why!: keyof typeof InterimDaysFaultEnum;
}

@ObjectType('InterimOverlaps', { description: 'Nothing was named: somebody stands in already on one of these days.' })
@ReadWithItsHolder()
export class InterimOverlapsType {
  @Field() readonly startsOn!: string;
  @Field() readonly endsOn!: string;
}

@ObjectType('NobodyStandsInForThemselves')
@ReadWithItsHolder()
export class NobodyStandsInForThemselvesType {
  @Field() readonly oneself!: boolean;
}

@ObjectType('DelegateHasNoAccount', { description: 'Nothing was named: that person has no open account.' })
@ReadWithItsHolder()
export class DelegateHasNoAccountType {
  @Field() readonly missing!: boolean;
}

export const NameInterimResult = createUnionType({
  name: 'NameInterimResult',
  types: () => [InterimNamedType, InterimDaysRefusedType, InterimOverlapsType, NobodyStandsInForThemselvesType, DelegateHasNoAccountType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@ObjectType('InterimEnded')
@ReadWithItsHolder()
export class InterimEndedType {
  @Field(() => InterimType) readonly interim!: InterimType;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

@InputType()
export class NameInterimInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID, { description: 'An employee of the organization.' }) @IsUUID() readonly delegateId!: EmployeeId;
  @Field({ description: 'First day, as 2026-12-07.' }) @Matches(DAY) @IsISO8601({ strict: true }) readonly startsOn!: string;
  @Field({ description: 'Last day, included.' }) @Matches(DAY) @IsISO8601({ strict: true }) readonly endsOn!: string;
  @Field({ defaultValue: '', description: 'A word for whoever stands in.' }) @Trimmed() @MaxLength(500) readonly word!: string;
}

@InputType()
export class EndInterimInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: InterimId;
}
