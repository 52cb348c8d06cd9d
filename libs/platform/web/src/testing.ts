export { type FakeAnswer, FakeGraphql, type FakeRequest, provideFakeGraphql } from './graphql/testing-graphql.js';
export { aViewer } from './session/viewer.builder.js';
