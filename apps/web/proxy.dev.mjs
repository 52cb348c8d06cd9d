const target = `http://localhost:${process.env.API_PORT ?? 3000}`;

export default { '/graphql': { target }, '/api': { target } };
