import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, ReadWithItsHolder, Requires, type Viewer } from '@passerelle/platform-api';

import { AccessLogEntryType } from '../my-information/my-information.type.js';
import { dataWords, roleWords } from '../my-information/words.js';
import { AccessLog } from './access-log.js';

@ObjectType('AccessRecord', { description: 'Somebody was shown information about this person.' })
@ReadWithItsHolder()
export class AccessRecordType extends AccessLogEntryType {
  @Field({ description: 'Whose information it was.' }) readonly about!: string;
}

@Resolver(() => AccessRecordType)
export class AccessLogResolver {
  constructor(private readonly accessLog: AccessLog) {}

  @Query(() => [AccessRecordType], { name: 'accessLog', description: 'Who was shown whose information in the organization, newest first; the latest two thousand.' })
  @Requires('access-log:read')
  async latest(@CurrentViewer() viewer: Viewer): Promise<AccessRecordType[]> {
    return (await this.accessLog.latest(viewer)).map(({ id, at, who, about, role, what, interimFor }) => ({ id, at, who, about, whoRole: roleWords(role, interimFor), what: dataWords(what) }));
  }
}
