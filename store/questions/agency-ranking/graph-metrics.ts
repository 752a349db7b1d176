/**
 * The metrics as they are when Node or a bundler loads them: the module is the function. Its types say that
 * the function is the module's member `default`, which is so for compilers that imitate CommonJS only.
 */
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';

export const betweennessCentrality = betweennessModule as unknown as typeof betweennessModule.default;
export const pagerank = pagerankModule as unknown as typeof pagerankModule.default;
