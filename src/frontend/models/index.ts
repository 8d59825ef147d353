// What the rest of the frontend reads of model files: their members by tags, and their text for a version.
export { classId, classIdOf, constructorIdOf, ECMASCRIPT, memberId, memberIdOf } from './ids.js';
export { readModels, type Models } from './reader.js';
export { modelledPackages, modelText, type Versions } from './versions.js';
