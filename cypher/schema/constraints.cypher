// Every constraint, one statement each. A constraint's index also serves the queries named beside it.

// merge-accounts, create-transfers, transfers-of
CREATE CONSTRAINT account_id IF NOT EXISTS FOR (a:Account) REQUIRE a.id IS UNIQUE;

// known-failed, failed-after
CREATE CONSTRAINT failed_transfer_id IF NOT EXISTS FOR ()-[t:FAILED_TRANSFER]-() REQUIRE t.id IS UNIQUE;

// known-facts, facts-after
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (f:Fact) REQUIRE f.id IS UNIQUE;

// merge-holders
CREATE CONSTRAINT holder_name IF NOT EXISTS FOR (h:Holder) REQUIRE h.name IS UNIQUE;

// merge-identifiers
CREATE CONSTRAINT identifier_key IF NOT EXISTS FOR (i:Identifier) REQUIRE (i.kind, i.value) IS UNIQUE;

// merge-subjects, merge-subject-identifiers
CREATE CONSTRAINT subject_id IF NOT EXISTS FOR (s:Subject) REQUIRE s.id IS UNIQUE;

// source-file
CREATE CONSTRAINT source_file_id IF NOT EXISTS FOR (f:SourceFile) REQUIRE f.id IS UNIQUE;

// record-at, rows-of-file
CREATE CONSTRAINT rows_part IF NOT EXISTS FOR (r:Rows) REQUIRE (r.file, r.part) IS UNIQUE;

// drop-stretches
CREATE CONSTRAINT stretch_place IF NOT EXISTS FOR (s:Stretch) REQUIRE (s.file, s.place) IS UNIQUE;

// drop-payment-texts
CREATE CONSTRAINT payment_texts_place IF NOT EXISTS FOR (p:PaymentTexts) REQUIRE (p.file, p.place) IS UNIQUE;

// changes-after
CREATE CONSTRAINT change_part IF NOT EXISTS FOR (c:Change) REQUIRE (c.version, c.part) IS UNIQUE;

// store-state, take-turn, take-step
CREATE CONSTRAINT store_name IF NOT EXISTS FOR (s:Store) REQUIRE s.name IS UNIQUE;

// documents-after, put-documents
CREATE CONSTRAINT document_key IF NOT EXISTS FOR (d:Document) REQUIRE (d.collection, d.key) IS UNIQUE;

// audit-before, audit-after
CREATE CONSTRAINT audit_entry_number IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.number IS UNIQUE;

// lock-audit, append-audit
CREATE CONSTRAINT audit_head_name IF NOT EXISTS FOR (h:AuditHead) REQUIRE h.name IS UNIQUE;

// put-cases, put-findings, hide-communities, show-communities
CREATE CONSTRAINT case_id IF NOT EXISTS FOR (c:Case) REQUIRE c.id IS UNIQUE;

// put-findings, leave-findings, drop-findings
CREATE CONSTRAINT finding_key IF NOT EXISTS FOR (f:Finding) REQUIRE (f.case, f.id) IS UNIQUE;

// begin-communities, put-communities, show-communities
CREATE CONSTRAINT communities_drawing IF NOT EXISTS FOR (d:Communities) REQUIRE d.drawing IS UNIQUE;

// put-communities, join-communities
CREATE CONSTRAINT community_key IF NOT EXISTS FOR (k:Community) REQUIRE (k.drawing, k.number) IS UNIQUE;
