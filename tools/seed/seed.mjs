// Placeholder until the catalogue and the demonstration are loaded here.
