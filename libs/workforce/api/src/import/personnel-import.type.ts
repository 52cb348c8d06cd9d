import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, PersonnelImportId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';
import { FAULT_KINDS, type FaultKind } from '@passerelle/workforce-domain';
import { IsBoolean, IsInt, IsUUID, Length, Max, Min } from 'class-validator';

import { IMPORT_STATES, type ImportState } from './personnel-imports.js';
import { REFUSAL_KINDS, type RefusalKind } from './unreadable-file.js';

const PersonnelImportStateEnum = Object.fromEntries(IMPORT_STATES.map((state) => [state, state]));
registerEnumType(PersonnelImportStateEnum, { name: 'PersonnelImportState', description: 'Where a personnel file is, from its upload to its import.' });
const PersonnelFaultKindEnum = Object.fromEntries(FAULT_KINDS.map((kind) => [kind, kind]));
registerEnumType(PersonnelFaultKindEnum, { name: 'PersonnelFaultKind' });
const PersonnelRefusalKindEnum = Object.fromEntries(REFUSAL_KINDS.map((kind) => [kind, kind]));
registerEnumType(PersonnelRefusalKindEnum, { name: 'PersonnelRefusalKind' });

@ObjectType('PersonnelImportFault', { description: 'One thing that stops the file from being imported.' })
@ReadWithItsHolder()
export class PersonnelImportFaultType {
  @Field(() => Int, { nullable: true, description: 'As a spreadsheet numbers it; absent for the whole file.' }) readonly row!: number | null;
  @Field(() => BilingualTextType, { nullable: true, description: 'Header of the column.' }) readonly column!: BilingualText | null;
  @Field(() => PersonnelFaultKindEnum) readonly kind!: FaultKind;
  @Field({ description: 'What the cell holds, cut short.' }) readonly value!: string;
  @Field(() => BilingualTextType) readonly reason!: BilingualText;
}

@ObjectType('PersonnelImportRefusal', { description: 'Why the file as a whole was refused.' })
@ReadWithItsHolder()
export class PersonnelImportRefusalType {
  @Field(() => PersonnelRefusalKindEnum) readonly kind!: RefusalKind;
  @Field(() => BilingualTextType) readonly reason!: BilingualText;
}

@ObjectType('PersonnelImportCounts', { description: 'What the import does, counted.' })
@ReadWithItsHolder()
export class PersonnelImportCountsType {
  @Field(() => Int) readonly rows!: number;
  @Field(() => Int) readonly people!: number;
  @Field(() => Int) readonly added!: number;
  @Field(() => Int) readonly changed!: number;
  @Field(() => Int) readonly unchanged!: number;
  @Field(() => Int, { description: 'People at work whom the file does not name: ended when the file is confirmed as full.' }) readonly absent!: number;
  @Field(() => Int) readonly unitsAdded!: number;
  @Field(() => Int) readonly unitsChanged!: number;
  @Field(() => Int) readonly assignmentsAdded!: number;
  @Field(() => Int) readonly assignmentsChanged!: number;
  @Field(() => Int, { description: 'Assignments that end of people whom the file names.' }) readonly assignmentsEnded!: number;
}

@ObjectType('PersonnelImportPerson', { description: 'A person of the preview.' })
@ReadWithItsHolder()
export class PersonnelImportPersonType {
  @Field() readonly number!: string;
  @Field() readonly name!: string;
  @Field(() => [BilingualTextType], { description: 'Headers of the columns that change.' }) readonly columns!: BilingualText[];
}

@ObjectType('PersonnelImportPreview', { description: 'The first hundred people of each kind, by number.' })
@ReadWithItsHolder()
export class PersonnelImportPreviewType {
  @Field(() => [PersonnelImportPersonType]) readonly added!: PersonnelImportPersonType[];
  @Field(() => [PersonnelImportPersonType]) readonly changed!: PersonnelImportPersonType[];
  @Field(() => [PersonnelImportPersonType]) readonly absent!: PersonnelImportPersonType[];
}

@ObjectType('PersonnelImportOutcome', { description: 'What the import has done besides the counts.' })
@ReadWithItsHolder()
export class PersonnelImportOutcomeType {
  @Field(() => Int) readonly ended!: number;
  @Field(() => Int) readonly accountsOpened!: number;
  @Field(() => Int) readonly accountsClosed!: number;
  @Field(() => Int, { description: 'People with an address that another account already has.' }) readonly withoutAccount!: number;
}

@ObjectType('PersonnelImport', { description: 'A personnel file, from its upload to its import.' })
@ReadWithItsHolder()
export class PersonnelImportType {
  @Field(() => ID) readonly id!: PersonnelImportId;
  @Field() readonly fileName!: string;
  @Field(() => Int, { description: 'In bytes.' }) readonly fileSize!: number;
  @Field(() => PersonnelImportStateEnum) readonly state!: ImportState;
  @Field(() => Int, { description: 'Percentage of the check or of the import under way.' }) readonly progress!: number;
  @Field(() => PersonnelImportCountsType, { nullable: true }) readonly counts!: PersonnelImportCountsType | null;
  @Field(() => PersonnelImportPreviewType, { nullable: true, description: 'While the file waits to be confirmed.' }) readonly preview!: PersonnelImportPreviewType | null;
  @Field(() => PersonnelImportRefusalType, { nullable: true }) readonly refusal!: PersonnelImportRefusalType | null;
  @Field(() => Int) readonly faultTotal!: number;
  @Field(() => Boolean, { nullable: true, description: 'Whether it was confirmed as naming everybody.' }) readonly full!: boolean | null;
  @Field(() => PersonnelImportOutcomeType, { nullable: true }) readonly result!: PersonnelImportOutcomeType | null;
  @Field(() => Date) readonly createdAt!: Date;
  @Field(() => Date, { nullable: true }) readonly checkedAt!: Date | null;
  @Field(() => Date, { nullable: true }) readonly confirmedAt!: Date | null;
  @Field(() => Date, { nullable: true }) readonly finishedAt!: Date | null;
}

@ObjectType('PersonnelImportConfirmed', { description: 'The import is under way.' })
@ReadWithItsHolder()
export class PersonnelImportConfirmedType {
  @Field(() => PersonnelImportType) readonly personnelImport!: PersonnelImportType;
}

@ObjectType('PersonnelImportFaulty', { description: 'The file has faults: nothing of it can be imported.' })
@ReadWithItsHolder()
export class PersonnelImportFaultyType {
  @Field(() => PersonnelImportType) readonly personnelImport!: PersonnelImportType;
}

@ObjectType('PersonnelImportNotReady', { description: 'The file is not waiting for this: its state says where it is.' })
@ReadWithItsHolder()
export class PersonnelImportNotReadyType {
  @Field(() => PersonnelImportType) readonly personnelImport!: PersonnelImportType;
}

@ObjectType('PersonnelChangedSincePreview', { description: 'The data changed since the file was checked: it is being checked again.' })
@ReadWithItsHolder()
export class PersonnelChangedSincePreviewType {
  @Field(() => PersonnelImportType) readonly personnelImport!: PersonnelImportType;
}

@ObjectType('EndedCountDiffers', { description: 'The number of people to end is not the one that was confirmed.' })
@ReadWithItsHolder()
export class EndedCountDiffersType {
  @Field(() => Int) readonly ended!: number;
  @Field(() => PersonnelImportType) readonly personnelImport!: PersonnelImportType;
}

@ObjectType('PersonnelImportCancelled')
@ReadWithItsHolder()
export class PersonnelImportCancelledType {
  @Field(() => PersonnelImportType) readonly personnelImport!: PersonnelImportType;
}

export const ConfirmPersonnelImportResult = createUnionType({
  name: 'ConfirmPersonnelImportResult',
  types: () => [PersonnelImportConfirmedType, PersonnelImportFaultyType, PersonnelImportNotReadyType, PersonnelChangedSincePreviewType, EndedCountDiffersType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

export const CancelPersonnelImportResult = createUnionType({
  name: 'CancelPersonnelImportResult',
  types: () => [PersonnelImportCancelledType, PersonnelImportNotReadyType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@InputType()
export class ConfirmPersonnelImportInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: PersonnelImportId;
  @Field({ description: 'Whether the file names everybody: people at work whom it does not name are then ended.' }) @IsBoolean() readonly full!: boolean;
  @Field(() => Int, { description: 'How many people are ended, as the person confirms it; 0 when the file is not full.' }) @IsInt() @Min(0) @Max(1_000_000) readonly endedConfirmed!: number;
}

@InputType()
export class CancelPersonnelImportInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: PersonnelImportId;
}
