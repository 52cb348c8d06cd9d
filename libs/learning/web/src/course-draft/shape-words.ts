import type { Activity, FieldShape } from '@passerelle/learning-domain';

/** What a field is called on the page; what has no word of its own keeps its name. */
export function fieldWords(key: string): string {
  return FIELDS[key] ?? key;
}

const FIELDS: Readonly<Record<string, string>> = {
  title: $localize`:@@learning.draft.field.title:Titre`,
  summary: $localize`:@@learning.draft.field.summary:Résumé`,
  audience: $localize`:@@learning.draft.field.audience:Pour qui`,
  objective: $localize`:@@learning.draft.field.objective:Objectif`,
  markdown: $localize`:@@learning.draft.field.text:Texte`,
  text: $localize`:@@learning.draft.field.text:Texte`,
  description: $localize`:@@learning.draft.field.description:Description`,
  caption: $localize`:@@learning.draft.field.caption:Légende`,
  file: $localize`:@@learning.draft.field.file:Fichier`,
  captions: $localize`:@@learning.draft.field.captions:Sous-titres`,
  transcript: $localize`:@@learning.draft.field.transcript:Transcription`,
  durationSeconds: $localize`:@@learning.draft.field.seconds:Durée, en secondes`,
  durationMinutes: $localize`:@@learning.draft.field.minutes:Durée, en minutes`,
  question: $localize`:@@learning.draft.field.question:Question`,
  multiple: $localize`:@@learning.draft.field.multiple:Plusieurs bonnes réponses`,
  correct: $localize`:@@learning.draft.field.correct:Bonne réponse`,
  feedback: $localize`:@@learning.draft.field.feedback:Rétroaction`,
  explanation: $localize`:@@learning.draft.field.explanation:Explication`,
  instruction: $localize`:@@learning.draft.field.instruction:Consigne`,
  left: $localize`:@@learning.draft.field.left:À gauche`,
  right: $localize`:@@learning.draft.field.right:À droite`,
  start: $localize`:@@learning.draft.field.start:Scène de départ`,
  ending: $localize`:@@learning.draft.field.ending:Fin`,
  consequence: $localize`:@@learning.draft.field.consequence:Conséquence`,
  next: $localize`:@@learning.draft.field.next:Scène suivante`,
  note: $localize`:@@learning.draft.field.note:Annotation`,
  prompt: $localize`:@@learning.draft.field.prompt:Question à se poser`,
  hint: $localize`:@@learning.draft.field.hint:Piste`,
  competency: $localize`:@@learning.draft.field.competency:Compétence`,
  level: $localize`:@@learning.draft.field.level:Niveau`,
  discrimination: $localize`:@@learning.draft.field.discrimination:Discrimination`,
  difficulty: $localize`:@@learning.draft.field.difficulty:Difficulté, de 0 à 5`,
  misconception: $localize`:@@learning.draft.field.misconception:Méprise que ce choix révèle`,
  term: $localize`:@@learning.draft.field.term:Mot`,
  definition: $localize`:@@learning.draft.field.definition:Définition`,
  from: $localize`:@@learning.draft.field.from:Du niveau`,
  lessons: $localize`:@@learning.draft.field.lessons:Leçons, dans l’ordre`,
  prerequisites: $localize`:@@learning.draft.field.prerequisites:Formations à suivre avant`,
  competencies: $localize`:@@learning.draft.field.competencies:Compétences`,
  to: $localize`:@@learning.draft.field.to:Au niveau`,
};

/** What a part is called: a lesson by its title. */
export function partName(partId: string, title: string): string {
  if (partId === 'outline') return $localize`:@@learning.draft.outline:La formation`;
  if (partId === 'quiz') return $localize`:@@learning.draft.quiz:L’évaluation`;
  return title || $localize`:@@learning.draft.untitled:Leçon sans titre`;
}

interface ThingWords {
  readonly many: string;
  readonly one: (place: number) => string;
  readonly add: string;
}

/** How the things of a list are called. */
export function thingWords(key: string): ThingWords {
  return THINGS[key] ?? { many: key, one: (place) => `${key} ${place}`, add: $localize`:@@learning.draft.add.thing:Ajouter` };
}

const CHOICES: ThingWords = { many: $localize`:@@learning.draft.choices:Choix`, one: (place) => $localize`:@@learning.draft.choice:Choix ${place}:place:`, add: $localize`:@@learning.draft.add.choice:Ajouter un choix` };

const THINGS: Readonly<Record<string, ThingWords>> = {
  choices: CHOICES,
  options: CHOICES,
  items: { many: $localize`:@@learning.draft.items:Éléments`, one: (place) => $localize`:@@learning.draft.item:Élément ${place}:place:`, add: $localize`:@@learning.draft.add.item:Ajouter un élément` },
  pairs: { many: $localize`:@@learning.draft.pairs:Paires`, one: (place) => $localize`:@@learning.draft.pair:Paire ${place}:place:`, add: $localize`:@@learning.draft.add.pair:Ajouter une paire` },
  gaps: { many: $localize`:@@learning.draft.gaps:Espaces à remplir`, one: (place) => $localize`:@@learning.draft.gap:Espace ${place}:place:`, add: $localize`:@@learning.draft.add.gap:Ajouter un espace` },
  scenes: { many: $localize`:@@learning.draft.scenes:Scènes`, one: (place) => $localize`:@@learning.draft.scene:Scène ${place}:place:`, add: $localize`:@@learning.draft.add.scene:Ajouter une scène` },
  passages: { many: $localize`:@@learning.draft.passages:Passages`, one: (place) => $localize`:@@learning.draft.passage:Passage ${place}:place:`, add: $localize`:@@learning.draft.add.passage:Ajouter un passage` },
  criteria: { many: $localize`:@@learning.draft.criteria:Critères`, one: (place) => $localize`:@@learning.draft.criterion:Critère ${place}:place:`, add: $localize`:@@learning.draft.add.criterion:Ajouter un critère` },
  modules: { many: $localize`:@@learning.draft.modules-list:Modules`, one: (place) => $localize`:@@learning.draft.module:Module ${place}:place:`, add: $localize`:@@learning.draft.add.module:Ajouter un module` },
  competencies: { many: $localize`:@@learning.draft.field.competencies:Compétences`, one: (place) => $localize`:@@learning.draft.competency:Compétence ${place}:place:`, add: $localize`:@@learning.draft.add.thing:Ajouter` },
  glossary: { many: $localize`:@@learning.draft.glossary:Glossaire`, one: (place) => $localize`:@@learning.draft.word:Mot ${place}:place:`, add: $localize`:@@learning.draft.add.word:Ajouter un mot` },
};

/** The questions of the quiz: a list named like another, which says something else. */
export const QUIZ_ITEMS: ThingWords = { many: $localize`:@@learning.draft.questions:Questions`, one: (place) => $localize`:@@learning.draft.question:Question ${place}:place:`, add: $localize`:@@learning.draft.add.question:Ajouter une question` };

/** What an activity is called by its kind. */
export const KIND_WORDS: Readonly<Record<Activity['kind'], string>> = {
  text: $localize`:@@learning.draft.kind.text:Texte`,
  image: $localize`:@@learning.draft.kind.image:Image`,
  video: $localize`:@@learning.draft.kind.video:Film`,
  audio: $localize`:@@learning.draft.kind.audio:Enregistrement`,
  choice: $localize`:@@learning.draft.kind.choice:Question à choix`,
  ordering: $localize`:@@learning.draft.kind.ordering:Mise en ordre`,
  matching: $localize`:@@learning.draft.kind.matching:Association`,
  gaps: $localize`:@@learning.draft.kind.gaps:Texte à trous`,
  situation: $localize`:@@learning.draft.kind.situation:Mise en situation`,
  document: $localize`:@@learning.draft.kind.document:Document annoté`,
  note: $localize`:@@learning.draft.kind.note:Réflexion`,
  handIn: $localize`:@@learning.draft.kind.hand-in:Travail à remettre`,
};

export const ENDING_WORDS = [
  { ending: '', words: $localize`:@@learning.draft.ending.none:La scène continue` },
  { ending: 'good', words: $localize`:@@learning.draft.ending.good:Finit bien` },
  { ending: 'fair', words: $localize`:@@learning.draft.ending.fair:Finit moyennement` },
  { ending: 'poor', words: $localize`:@@learning.draft.ending.poor:Finit mal` },
] as const;

/** Where a text stands, in words: « Choix 2, rétroaction ». */
export function pathWords(path: string, content: object): string {
  const steps = path.split('/');
  const words: string[] = [];
  let here: unknown = content;
  for (let place = 0; place < steps.length; place += 1) {
    const key = steps[place] ?? '';
    const value: unknown = (here as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (!Array.isArray(value)) return [...words, fieldWords(key)].join(', ');
    const index = (value as { readonly id: string }[]).findIndex(({ id }) => id === steps[place + 1]);
    here = value[index];
    words.push(key === 'activities' ? activityWords(index, here as Activity | undefined) : thingsNamed(key, here).one(index + 1));
    place += 1;
  }
  return words.join(', ');
}

/** What a list is called whose things have another order: « Choix 2, éléments ». */
export function listWords(path: string, content: object): string {
  const steps = path.split('/');
  const [key = '', holder] = [steps.at(-1), steps.slice(0, -1)];
  const many = key === 'activities' ? $localize`:@@learning.draft.activities:Activités` : thingWords(key).many;
  return holder.length === 0 ? many : [...pathWords([...holder, ''].join('/'), content).split(', ').filter(Boolean), many].join(', ');
}

/** Questions of the quiz are in a list named like that of things to put in order. */
function thingsNamed(key: string, thing: unknown): ThingWords {
  return key === 'items' && typeof thing === 'object' && thing !== null && 'question' in thing ? QUIZ_ITEMS : thingWords(key);
}

function activityWords(index: number, activity: Activity | undefined): string {
  const number = $localize`:@@learning.draft.activity:Activité ${index + 1}:place:`;
  return activity ? `${number} (${KIND_WORDS[activity.kind].toLowerCase()})` : number;
}

/** Whether things of a list are short enough to be all open. */
export const isShort = (of: readonly FieldShape[]): boolean => of.length <= 2 && of.every(({ holds }) => holds === 'words' || holds === 'number');
