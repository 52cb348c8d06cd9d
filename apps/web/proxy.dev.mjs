const target = `http://localhost:${process.env.PORT ?? 3000}`;

export default { '/graphql': { target }, '/api': { target } };
