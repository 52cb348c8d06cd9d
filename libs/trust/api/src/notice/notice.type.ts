import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, NoticeId } from '@passerelle/kernel';
import { BilingualTextType, PageInfoType, ReadWithItsHolder } from '@passerelle/platform-api';
import { LETTER_TIMES, type LetterTime, NOTICE_KINDS, type NoticeKind } from '@passerelle/trust-domain';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Length } from 'class-validator';

export const NoticeKindEnum = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, kind]));
registerEnumType(NoticeKindEnum, { name: 'NoticeKind', description: 'What people are told of.' });
export const LetterTimeEnum = Object.fromEntries(LETTER_TIMES.map((time) => [time, time]));
registerEnumType(LetterTimeEnum, { name: 'LetterTime', description: 'When a notice is also sent by e-mail: as it comes, with the others of the day, or not at all.' });

@ObjectType('Notice', { description: 'Something that the person was told.' })
@ReadWithItsHolder()
export class NoticeType {
  @Field(() => ID) readonly id!: NoticeId;
  @Field(() => NoticeKindEnum) readonly kind!: NoticeKind;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType) readonly sentence!: BilingualText;
  @Field({ description: 'Page of the web app where one sees or does what it is about.' }) readonly path!: string;
  @Field(() => Date) readonly createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Absent while it is unread.' }) readonly readAt!: Date | null;
}

@ObjectType('NoticeEdge')
@ReadWithItsHolder()
export class NoticeEdgeType {
  @Field() readonly cursor!: string;
  @Field(() => NoticeType) readonly node!: NoticeType;
}

@ObjectType('NoticeConnection', { description: 'Notices of one person, newest first.' })
@ReadWithItsHolder()
export class NoticeConnectionType {
  @Field(() => Int) readonly totalCount!: number;
  @Field(() => Int) readonly unreadCount!: number;
  @Field(() => [NoticeEdgeType]) readonly edges!: readonly NoticeEdgeType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}

@ObjectType('NoticePreference', { description: 'When the person wants one kind of notice by e-mail; in the app it always shows.' })
@ReadWithItsHolder()
export class NoticePreferenceType {
  @Field(() => NoticeKindEnum) readonly kind!: NoticeKind;
  @Field(() => BilingualTextType) readonly name!: BilingualText;
  @Field(() => LetterTimeEnum) readonly letter!: LetterTime;
}

@ObjectType('NoticePreferences')
@ReadWithItsHolder()
export class NoticePreferencesType {
  @Field({ description: 'Whether this installation sends e-mail at all.' }) readonly lettersAreSent!: boolean;
  @Field(() => [NoticePreferenceType], { description: 'One for each kind that the person’s roles can be told.' }) readonly choices!: readonly NoticePreferenceType[];
}

@ObjectType('NoticesRead')
@ReadWithItsHolder()
export class NoticesReadType {
  @Field(() => Int) readonly unreadCount!: number;
}

@ObjectType('NoticePreferenceChosen')
@ReadWithItsHolder()
export class NoticePreferenceChosenType {
  @Field(() => NoticePreferencesType) readonly preferences!: NoticePreferencesType;
}

@InputType()
export class ReadNoticesInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => [ID], { nullable: true, description: 'Absent: all of them.' }) @IsOptional() @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) readonly ids!: NoticeId[] | null;
}

@InputType()
export class ChooseNoticePreferenceInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => NoticeKindEnum) @IsIn(NOTICE_KINDS) readonly kind!: NoticeKind;
  @Field(() => LetterTimeEnum) @IsIn(LETTER_TIMES) readonly letter!: LetterTime;
}
