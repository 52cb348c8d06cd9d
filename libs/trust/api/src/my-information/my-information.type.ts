import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { BilingualText } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

@ObjectType('HeldCategory', { description: 'One kind of information held about the person.' })
@ReadWithItsHolder()
export class HeldCategoryType {
  @Field(() => BilingualTextType) readonly name!: BilingualText;
  @Field(() => Int) readonly count!: number;
  @Field(() => BilingualTextType) readonly from!: BilingualText;
  @Field(() => BilingualTextType) readonly purpose!: BilingualText;
}

@ObjectType('AccessLogEntry', { description: 'Somebody was shown information about a person.' })
@ReadWithItsHolder()
export class AccessLogEntryType {
  @Field(() => ID) readonly id!: string;
  @Field(() => Date) readonly at!: Date;
  @Field() readonly who!: string;
  @Field(() => BilingualTextType) readonly whoRole!: BilingualText;
  @Field(() => BilingualTextType) readonly what!: BilingualText;
}

@ObjectType('ActiveSession', { description: 'A place where the person is signed in.' })
@ReadWithItsHolder()
export class ActiveSessionType {
  @Field(() => ID) readonly id!: string;
  @Field(() => Date) readonly startedAt!: Date;
  @Field(() => Date) readonly lastSeenAt!: Date;
  @Field() readonly current!: boolean;
}

@ObjectType('MyInformation', { description: 'What is held about the viewer, and who saw it.' })
@ReadWithItsHolder()
export class MyInformationType {
  @Field(() => [HeldCategoryType]) readonly categories!: HeldCategoryType[];
  @Field(() => [AccessLogEntryType]) readonly accessLog!: AccessLogEntryType[];
  @Field(() => [ActiveSessionType]) readonly sessions!: ActiveSessionType[];
}
