export { type FakeAnswer, FakeGraphql, type FakeRequest, provideFakeGraphql } from './graphql/testing-graphql.js';
export { CONTENTS } from './question/asked-item.builder.js';
export { aViewer } from './session/viewer.builder.js';
