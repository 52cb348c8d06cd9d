import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type { ChangeKind, Confidence, FamilyContent, Horizon, Task } from '@passerelle/occupations-domain';
import { BilingualTextInput } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsNumber, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

import { ChangeKindEnum, ConfidenceEnum, HorizonEnum } from '../family/job-family.type.js';

@InputType({ description: 'Where a figure comes from: scored tasks of the ILO’s index, or a stated judgement.' })
export class FigureSourceInput {
  @Field(() => [String], { nullable: true, description: 'References as 4110/3.' }) @IsOptional() @ArrayMaxSize(8) @Matches(/^\d{4}\/\d{1,2}$/, { each: true }) readonly iloTasks?: string[];
  @Field(() => BilingualTextInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => BilingualTextInput) readonly basis?: BilingualTextInput;
}

@InputType()
export class TaskInput {
  @Field(() => ID) @Matches(/^[a-z0-9-]{2,60}$/) readonly id!: string;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly label!: BilingualTextInput;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly detail!: BilingualTextInput;
  @Field(() => Int) @IsInt() @Min(0) @Max(100) readonly shareToday!: number;
  @Field(() => Int) @IsInt() @Min(0) @Max(100) readonly shareTransformed!: number;
  @Field(() => ChangeKindEnum) @IsString() readonly change!: ChangeKind;
  @Field(() => Float, { nullable: true }) @IsOptional() @IsNumber() @Min(0) @Max(1) readonly exposure!: number | null;
  @Field(() => ConfidenceEnum) @IsIn(Object.values(ConfidenceEnum)) readonly confidence!: Confidence;
  @Field(() => HorizonEnum) @IsIn(Object.values(HorizonEnum)) readonly horizon!: Horizon;
  @Field(() => FigureSourceInput) @ValidateNested() @Type(() => FigureSourceInput) readonly source!: FigureSourceInput;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly whatChanges!: BilingualTextInput;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly whatStays!: BilingualTextInput;
}

@InputType()
export class SaveFamilyDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly familyId!: string;
  @Field(() => Date, { nullable: true, description: 'When the draft was last read; absent to begin one. A draft that changed since is not overwritten.' }) @IsOptional() readonly readAt?: Date;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly title!: BilingualTextInput;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly summary!: BilingualTextInput;
  @Field(() => [TaskInput]) @ArrayMaxSize(40) @ValidateNested({ each: true }) @Type(() => TaskInput) readonly tasks!: TaskInput[];
}

/** The draft's content: what the steward wrote, on what the version in force keeps. */
export function contentOf(input: SaveFamilyDraftInput, current: FamilyContent): FamilyContent {
  return {
    title: plain(input.title),
    group: current.group,
    summary: plain(input.summary),
    nearest: current.nearest,
    tasks: input.tasks.map(taskOf),
  };
}

function taskOf({ source, id, ...task }: TaskInput): Task {
  return {
    id: id as Task['id'],
    label: plain(task.label),
    detail: plain(task.detail),
    shareToday: task.shareToday,
    shareTransformed: task.shareTransformed,
    change: task.change,
    exposure: task.exposure ?? null,
    confidence: task.confidence,
    horizon: task.horizon,
    source: source.iloTasks?.length ? { kind: 'ilo-2025', refs: source.iloTasks } : { kind: 'judgement', basis: plain(source.basis ?? { fr: '', en: '' }) },
    whatChanges: plain(task.whatChanges),
    whatStays: plain(task.whatStays),
  };
}

function plain({ fr, en }: BilingualTextInput) {
  return { fr, en };
}
