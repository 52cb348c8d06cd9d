// Imported first: libraries look at it once, as they are loaded, and are measured as they serve.
process.env['NODE_ENV'] = 'production';
