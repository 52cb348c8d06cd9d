/**
 * What QTI 3 has no place of its own for, and where it is kept. Outcome variables are part of every item and of every
 * platform that reads one; `data-` attributes are what the standard leaves to applications.
 */
export const OUTCOMES = {
  competency: 'PASSERELLE_COMPETENCY', task: 'PASSERELLE_TASK', family: 'PASSERELLE_FAMILY', level: 'PASSERELLE_LEVEL',
  discrimination: 'PASSERELLE_DISCRIMINATION', difficulty: 'PASSERELLE_DIFFICULTY', guessing: 'PASSERELLE_GUESSING',
} as const;
/** On a wrong choice: the misconception behind it, which a modal feedback of that name says. */
export const MISCONCEPTION = 'data-passerelle-misconception';
/** On an order or match interaction: « one other misconception », separated by semicolons. */
export const CONFUSIONS = 'data-passerelle-confusions';
/** On a modal feedback: the name of a misconception. */
export const IDEA_NAME = 'data-passerelle-name';
export const EXPLANATION = 'EXPLANATION';
export const SOURCE = 'SOURCE';
/** Where FEEDBACK is kept, as QTI names it. */
export const FEEDBACK = 'FEEDBACK';

export const ITEM_NAMESPACE = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
export const PACKAGE_NAMESPACE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
/** The type of a resource that is an item. */
export const ITEM_RESOURCE = 'imsqti_item_xmlv3p0';

/** An id as an XML name: what begins with a figure would not be one. */
export function nameOf(prefix: string, id: string): string {
  return `${prefix}-${id}`;
}

/** The id behind a name; what another program puts in a name and an id does not hold becomes a hyphen. */
export function idOf(prefix: string, name: string): string {
  const id = name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : name;
  return id.replace(/[^a-z0-9-]/gi, '-').replace(/^-+/, '').slice(0, 80) || 'x';
}
