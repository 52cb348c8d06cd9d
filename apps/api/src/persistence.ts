import { Assessment1790000600000, Sittings1790000600100 } from '@passerelle/assessment-api';
import { Certificates1790000400460, CoarserGrid1790000400150, Competencies1790000400000, FrameworkDrafts1790000400480, FrameworkMappings1790000400210, LevelsAsText1790000400220, Mentoring1790000400400, RevocationNames1790000400300, SharingHistory1790000400470, StoredEstimates1790000400200, Validation1790000400100 } from '@passerelle/competencies-api';
import { AttemptVersions1790000520000, CourseDrafts1790000510000, CourseMedia1790000500350, CourseRequests1790000500400, CourseReviews1790000510100, Credentials1790000500300, Learning1790000500000, LearningTime1790000500510, LessonFeedback1790000500210, PathChoices1790000500600, PathTemplates1790000500700, PrivateNotes1790000500100, Reading1790000500200, Workshops1790000500500 } from '@passerelle/learning-api';
import { Occupations1790000200000 } from '@passerelle/occupations-api';
import { LaterJobs1790000000200, Outbox1790000000100, type Persistence, Platform1790000000000 } from '@passerelle/platform-api';
import { AccountAdministration1790000100100, Interims1790000100400, Notices1790000100300, ReachOfRoles1790000100200, Shown1790000100500, ShownByHash1790000100550, Trust1790000100000 } from '@passerelle/trust-api';
import { Questions1790000700200, Reviews1790000700100, Tutor1790000700000 } from '@passerelle/tutor-api';
import { Headcount1790000300200, PersonnelImport1790000300100, Workforce1790000300000 } from '@passerelle/workforce-api';

/** Every entity and every migration of the product, oldest first. */
export const persistence: Persistence = {
  entities: [],
  migrations: [Platform1790000000000, Outbox1790000000100, LaterJobs1790000000200, Trust1790000100000, AccountAdministration1790000100100, ReachOfRoles1790000100200, Notices1790000100300, Interims1790000100400, Shown1790000100500, ShownByHash1790000100550, Occupations1790000200000, Workforce1790000300000, PersonnelImport1790000300100, Headcount1790000300200, Competencies1790000400000, Validation1790000400100, CoarserGrid1790000400150, StoredEstimates1790000400200, FrameworkMappings1790000400210, LevelsAsText1790000400220, RevocationNames1790000400300, Mentoring1790000400400, Certificates1790000400460, SharingHistory1790000400470, FrameworkDrafts1790000400480, Learning1790000500000, PrivateNotes1790000500100, Reading1790000500200, LessonFeedback1790000500210, Credentials1790000500300, CourseMedia1790000500350, CourseRequests1790000500400, Workshops1790000500500, LearningTime1790000500510, PathChoices1790000500600, PathTemplates1790000500700, CourseDrafts1790000510000, CourseReviews1790000510100, AttemptVersions1790000520000, Assessment1790000600000, Sittings1790000600100, Tutor1790000700000, Reviews1790000700100, Questions1790000700200],
};
