"""The data of the site as others read them: `/data/v1/`, static files that are versioned.

The types in this package are public: they say, field by field, what goes out, under which name and in which order. A
field that the records get is not exported before a type here names it. What `v1` promises, as `promises.STABLE` and
`index.json` say it to users in Dutch:

- stable: addresses, names of fields, their meaning and the sort of value in them. All fields are always there. An id
  stays with its subject; where it changed, the former address says where to go.
- may change at any time: contents, which records and words there are, their order; fields, columns and files may be
  added, which raises the second number of the version. `Change` it in `promises.CHANGES`, with its day.
- what goes or changes its meaning needs a `v2` beside it; the changelog then says how long `v1` stays.
"""
