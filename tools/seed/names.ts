/** First names and surnames as diverse as Québec's public service; any likeness is chance. */
export const FIRST_NAMES = [
  'Mireille', 'Luc', 'Sophie', 'Yves', 'Aminata', 'Linh', 'Nadia', 'Rachid', 'Élise', 'Marc-André', 'Fatoumata', 'Jean-Sébastien', 'Wei', 'Catherine', 'Mathieu', 'Yasmine', 'Olivier',
  'Geneviève', 'Karim', 'Isabelle', 'Étienne', 'Maria', 'Alexis', 'Noémie', 'Samuel', 'Aïcha', 'François', 'Marie-Ève', 'Dimitri', 'Julie', 'Émile', 'Priya', 'Simon', 'Valérie', 'Omar',
  'Caroline', 'Antoine', 'Ioana', 'Philippe', 'Shanice', 'Martin', 'Anne-Marie', 'Carlos', 'Mélanie', 'Nicolas', 'Leïla', 'Guillaume', 'Chantal', 'Tremaine', 'Josée', 'Hugo', 'Kateri',
  'Pascal', 'Sabrina', 'Benoît', 'Ingrid', 'Mohamed', 'Lucie', 'Félix', 'Zoé', 'Thomas', 'Nathalie', 'Ahmed', 'Sylvie', 'Vincent', 'Esperanza', 'Charles', 'Manon', 'Thanh', 'Claudine',
  'Jérôme', 'Rosalie', 'David', 'Oumou', 'Patrick', 'Véronique', 'Raphaël', 'Hélène', 'Sékou', 'Brigitte', 'Gabriel', 'Amélie', 'Youssef', 'Johanne', 'Louis', 'Mei', 'Daniel', 'Stéphanie',
  'Ousmane', 'Pierrette', 'William', 'Marisol', 'Xavier', 'Camille', 'Jonathan', 'Salma', 'Frédéric', 'Ginette', 'Tomás', 'Laurence', 'Eric', 'Naomi', 'Denis', 'Maïka', 'Sébastien',
] as const;

export const LAST_NAMES = [
  'Côté', 'Tremblay', 'Gagnon', 'Roy', 'Bouchard', 'Gauthier', 'Morin', 'Lavoie', 'Fortin', 'Gagné', 'Ouellet', 'Pelletier', 'Bélanger', 'Lévesque', 'Bergeron', 'Leblanc', 'Paquette',
  'Girard', 'Simard', 'Boucher', 'Caron', 'Beaulieu', 'Cloutier', 'Dubé', 'Poirier', 'Fournier', 'Lapointe', 'Leclerc', 'Lefebvre', 'Poulin', 'Thibault', 'St-Pierre', 'Nadeau', 'Martel',
  'Nguyen', 'Tran', 'Diallo', 'Traoré', 'Benali', 'Haddad', 'El Amrani', 'Bouzid', 'Pierre', 'Jean-Baptiste', 'Joseph', 'Charles', 'Rodríguez', 'García', 'Hernández', 'da Silva', 'Rossi',
  'Russo', 'Papadopoulos', 'Popescu', 'Ionescu', 'Ivanov', 'Kowalski', 'Singh', 'Patel', 'Sharma', 'Khan', 'Ahmed', 'Chen', 'Wang', 'Li', 'Zhang', 'Kim', 'Okafor', 'Mensah', 'Ndiaye',
  'Sow', 'Camara', 'Kouassi', 'Mbemba', 'Tshibanda', 'Awashish', 'Picard', 'Vollant', 'Bacon', 'Mianscum', 'Aubin', 'Vachon', 'Turcotte', 'Desrosiers', 'Archambault', 'Sauvé', 'Trépanier',
  'Bissonnette', 'Villeneuve', 'Charbonneau', 'Arsenault', 'Cormier', 'Robichaud', 'O’Brien', 'Murphy', 'MacDonald', 'Campbell', 'Cohen', 'Lévy', 'Azoulay', 'Khoury', 'Tahan', 'Farah',
] as const;
