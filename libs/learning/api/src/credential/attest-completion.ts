import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { CredentialId } from '@passerelle/kernel';
import { assessedCompetencies, CODE_CHARACTERS, credentialCode, type CredentialRefusal, judgeCompletion } from '@passerelle/learning-domain';
import { Clock, newId, type Viewer } from '@passerelle/platform-api';
import { OrganizationNames } from '@passerelle/trust-api';

import { Courses } from '../course/courses.js';
import type { EnrolmentRow } from '../enrolment/enrolments.js';
import { ReadEnrolment } from '../enrolment/read-enrolment.js';
import { Credentials } from './credentials.js';

/** Issues the attestation of a course that was completed, inside the transaction of a use case; once, however often it is called. */
@Injectable()
export class AttestCompletion {
  constructor(
    private readonly courses: Courses,
    private readonly readEnrolment: ReadEnrolment,
    private readonly credentials: Credentials,
    private readonly competencies: CompetenciesReader,
    private readonly organizations: OrganizationNames,
    private readonly clock: Clock,
  ) {}

  /** @returns why it is not earned yet; null once it is issued */
  async ifEarned(viewer: Viewer, enrolment: EnrolmentRow): Promise<CredentialRefusal | null> {
    const refusal = judgeCompletion(await this.readEnrolment.progressOf(viewer, enrolment));
    if (refusal) return refusal;
    const { content, version } = await this.courses.version(viewer, enrolment.courseId, enrolment.version);
    const titles = await this.competencies.competencies(viewer);
    await this.credentials.add(viewer, {
      id: newId<CredentialId>(),
      employeeId: enrolment.employeeId,
      accountId: viewer.accountId,
      code: credentialCode(randomBytes(CODE_CHARACTERS)),
      holderName: viewer.displayName,
      organizationName: await this.organizations.of(viewer.organizationId),
      courseId: content.id,
      courseTitle: content.title,
      courseVersion: version,
      durationMinutes: content.durationMinutes,
      assessed: assessedCompetencies(content).flatMap((id) => titles.get(id)?.title ?? []),
      issuedAt: this.clock.now(),
    });
    return null;
  }
}
