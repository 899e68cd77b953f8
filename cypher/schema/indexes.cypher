// Every index beside the constraints, one statement each, with the queries whose plan uses it.

// next-stretches
CREATE INDEX stretch_first IF NOT EXISTS FOR (s:Stretch) ON (s.first);

// known-transfers, transfers-by-record, records-after; no constraint: its check would cost a quarter of an import
CREATE INDEX transfer_id IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.id);

// known-transfers, transfers-by-record, links-after, linked-pairs
CREATE INDEX transfer_other_id IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.otherId);

// blocks
CREATE INDEX transfer_block IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.block);

// sweep-transfers, closed-transfers, reopen-transfers; only closed transfers are in it
CREATE INDEX transfer_until IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.until);

// documents-since
CREATE INDEX document_revision IF NOT EXISTS FOR (d:Document) ON (d.revision);

// facts-of
CREATE INDEX fact_subject IF NOT EXISTS FOR (f:Fact) ON (f.subject);

// drop-holds
CREATE INDEX holds_file IF NOT EXISTS FOR ()-[h:HOLDS]-() ON (h.file);

// drop-uses
CREATE INDEX used_by_file IF NOT EXISTS FOR ()-[u:USED_BY]-() ON (u.file);

// part-communities, drop-communities, end-communities
CREATE INDEX communities_case IF NOT EXISTS FOR (d:Communities) ON (d.case, d.revision);

// find-by-number
CREATE TEXT INDEX account_search IF NOT EXISTS FOR (a:Account) ON (a.search);

// find-by-name
CREATE TEXT INDEX holder_search IF NOT EXISTS FOR (h:Holder) ON (h.search);

// find-by-identifier, find-by-holder
CREATE TEXT INDEX identifier_search IF NOT EXISTS FOR (i:Identifier) ON (i.search);

// find-by-payment-text
CREATE TEXT INDEX payment_texts IF NOT EXISTS FOR (p:PaymentTexts) ON (p.texts);
