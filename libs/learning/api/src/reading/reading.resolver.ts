import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { EnrolmentType, ProgressRecordedType } from '../enrolment/enrolment.type.js';
import { ReadEnrolment } from '../enrolment/read-enrolment.js';
import { LessonTimeType, ReadingPlaceType, RecordReadingInput } from './reading.type.js';
import { Readings } from './readings.js';
import { RecordReading } from './record-reading.js';

@Resolver(() => EnrolmentType)
export class ReadingResolver {
  constructor(
    private readonly readings: Readings,
    private readonly record: RecordReading,
    private readonly readEnrolment: ReadEnrolment,
  ) {}

  @Mutation(() => ProgressRecordedType, { description: 'Records where the viewer is in a course and how long they read; the same record sent again changes nothing.' })
  @Requires('progress:write')
  async recordReading(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordReadingInput) {
    const { enrolmentId } = await this.record.run(viewer, { ...input, lessonId: input.lessonId ?? null, activityId: input.activityId ?? null });
    return { enrolment: await this.readEnrolment.byId(viewer, enrolmentId) };
  }

  @ResolveField(() => ReadingPlaceType, { nullable: true, description: 'Where the viewer was when they left; absent when they have not come yet.' })
  place(@CurrentViewer() viewer: Viewer, @Parent() { id }: EnrolmentType) {
    return this.readings.placeOf(viewer, id);
  }

  @ResolveField(() => [LessonTimeType], { description: 'How long the viewer read each lesson.' })
  timeSpent(@CurrentViewer() viewer: Viewer, @Parent() { id }: EnrolmentType) {
    return this.readings.timesOf(viewer, id);
  }
}
