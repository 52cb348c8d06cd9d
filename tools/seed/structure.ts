/** The invented public body: its directorates and services, where people work, which jobs they hold. */
export const STRUCTURE: readonly { readonly name: string; readonly services: readonly string[] }[] = [
  { name: 'Direction générale des services à la clientèle', services: ['Accueil et correspondance', 'Centre de relations clients de Québec', 'Centre de relations clients de Montréal', 'Comptoirs de la Capitale-Nationale', 'Comptoirs de Montréal', 'Comptoirs de l’Outaouais et de l’Abitibi', 'Comptoirs de l’Est du Québec', 'Services en ligne', 'Plaintes et qualité des services'] },
  { name: 'Direction générale des prestations', services: ['Aide financière, secteur Nord', 'Aide financière, secteur Sud', 'Indemnisation', 'Rentes et retraites', 'Révision des décisions', 'Recouvrement', 'Conformité et vérification', 'Prestations familiales'] },
  { name: 'Direction générale des permis et de l’inspection', services: ['Permis et immatriculation', 'Inspection, région de Québec', 'Inspection, région de Montréal', 'Inspection, régions ressources', 'Contrôle routier, Est', 'Contrôle routier, Ouest', 'Enquêtes'] },
  { name: 'Direction générale des technologies', services: ['Développement et données', 'Architecture et processus', 'Soutien aux postes de travail', 'Exploitation', 'Sécurité de l’information', 'Géomatique'] },
  { name: 'Direction générale de l’administration', services: ['Comptabilité et paie', 'Approvisionnement', 'Planification budgétaire', 'Ressources humaines', 'Formation et développement', 'Relations professionnelles', 'Gestion documentaire', 'Numérisation et courrier', 'Entretien des immeubles'] },
  { name: 'Direction générale des politiques et des communications', services: ['Recherche et planification', 'Statistiques', 'Communications', 'Traduction', 'Accès à l’information', 'Affaires juridiques', 'Secrétariat général', 'Bibliothèque et archives', 'Ouvrages et territoire', 'Accompagnement social'] },
];

export const REGIONS = [
  ['Capitale-Nationale', 34], ['Montréal', 26], ['Outaouais', 8], ['Mauricie', 6], ['Estrie', 5], ['Saguenay–Lac-Saint-Jean', 5], ['Bas-Saint-Laurent', 4], ['Montérégie', 4], ['Chaudière-Appalaches', 3],
  ['Laurentides', 2], ['Abitibi-Témiscamingue', 1.5], ['Côte-Nord', 0.9], ['Gaspésie–Îles-de-la-Madeleine', 0.4], ['Nord-du-Québec', 0.2],
] as const;

/** Which jobs a service is made of; the weights are shares of its people. */
const SERVICE_FAMILIES: readonly [pattern: RegExp, families: readonly (readonly [family: string, weight: number])[]][] = [
  [/correspondance|Prestations familiales/, [['agent-bureau', 6], ['agent-secretariat', 2], ['prepose-renseignements', 2]]],
  [/relations clients|en ligne/, [['prepose-renseignements', 8], ['agent-bureau', 2], ['tech-administration', 1]]],
  [/Comptoirs/, [['accueil', 3], ['prepose-renseignements', 4], ['agent-bureau', 3]]],
  [/Plaintes|Révision|Accès/, [['tech-droit', 4], ['agent-bureau', 2], ['attache-administration', 2]]],
  [/Aide financière/, [['agent-aide-socioeco', 8], ['agent-bureau', 2], ['agent-secretariat', 1]]],
  [/Indemnisation/, [['agent-indemnisation', 8], ['agent-bureau', 2]]],
  [/Rentes/, [['agent-rentes', 8], ['agent-bureau', 2]]],
  [/Recouvrement|Conformité/, [['agent-revenu', 7], ['agent-bureau', 2], ['tech-administration', 2]]],
  [/Permis/, [['agent-permis', 7], ['agent-bureau', 3]]],
  [/Inspection|Enquêtes/, [['inspection', 8], ['agent-secretariat', 1]]],
  [/routier/, [['controle-routier', 8], ['agent-bureau', 1]]],
  [/Développement et données/, [['developpement-logiciel', 8], ['analyste-info', 3]]],
  [/Architecture/, [['analyste-info', 8], ['tech-informatique', 1]]],
  [/postes de travail|Exploitation/, [['tech-informatique', 7], ['auxiliaire-informatique', 2]]],
  [/Sécurité/, [['securite-info', 6], ['tech-informatique', 2]]],
  [/Géomatique|territoire/, [['geomatique', 5], ['ingenieur-civil', 4]]],
  [/Comptabilité/, [['tech-comptabilite', 7], ['agent-bureau', 2]]],
  [/Approvisionnement/, [['acquisition', 7], ['tech-administration', 2]]],
  [/budgétaire/, [['gestion-financiere', 6], ['tech-administration', 3]]],
  [/Ressources humaines|Formation|professionnelles/, [['conseil-rh', 6], ['tech-administration', 3]]],
  [/documentaire|archives/, [['tech-documentation', 5], ['bibliothecaire-archiviste', 3]]],
  [/Numérisation/, [['saisie-donnees', 8], ['agent-bureau', 2]]],
  [/Entretien/, [['ouvrier-entretien', 9]]],
  [/Recherche/, [['arpse', 8]]],
  [/Statistiques/, [['tech-statistique', 5], ['arpse', 3]]],
  [/Communications/, [['agent-information', 6], ['tech-information-com', 3]]],
  [/Traduction/, [['traduction', 7]]],
  [/juridiques/, [['juriste', 6], ['tech-droit', 3]]],
  [/social/, [['travail-social', 7]]],
  [/./, [['agent-secretariat', 5], ['attache-administration', 3], ['tech-administration', 2]]],
];

export function familiesOf(service: string): readonly (readonly [family: string, weight: number])[] {
  return SERVICE_FAMILIES.find(([pattern]) => pattern.test(service))?.[1] ?? [];
}

/** A share of each list by weight. */
export function weightedPick<Item>(items: readonly (readonly [Item, number])[], at: number): Item {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0);
  let rest = at * total;
  for (const [item, weight] of items) {
    rest -= weight;
    if (rest < 0) return item;
  }
  return (items.at(-1) as readonly [Item, number])[0];
}
