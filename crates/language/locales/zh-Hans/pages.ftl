## 页面用语：首页、路径、条目、记录簿、样式。

## 多个页面共用

part-core = 核心
part-contradicted = 另有人说法不同
part-in-conflict = 两个版本等待取舍
part-comma = 、
part-space = { "" }
part-crumbs = 所在位置
part-happened = 发生：{ $date }
part-as-written = 书写原样
part-stage = { $id }. { $name }
part-standing = { $n ->
    [0] { $all } 个步骤中尚无落实的。
   *[other] { $all } 个步骤中有 { $n } 个落实。
}
part-compressed = { $n ->
   *[other] 其中 { $n } 个为精简。
}
part-contacts = { $n ->
   *[other] { $n } 次接触
}
part-name-and-role = { $name }（{ $role }）
part-not-a-member = 非本处成员
part-work-in-general = 整体工作
part-position-certainly = 确定属于：{ $brackets }。
part-position-possibly = 可能属于：{ $brackets }。
part-position-outside = 不属于任何已划分的时期。
part-position-undrawn = 还没有人划分时期。
part-erased = 内容已销毁
part-sealed = 对您封存
part-sealed-author = 写下它的人自己保留。您看得到代码和日期，看不到文字。
part-sealed-team = 这是写给临床团队的。您看得到代码和日期，看不到文字。
part-sealed-study = 这是写给团队及其研究伙伴的。您看得到代码和日期，看不到文字。研究伙伴只有在生效且载明其名的协议之下才能读到文字。
part-sealed-public = 您看得到代码和日期，看不到文字。
part-sealed-administrator = 管理系统从不意味着可以读文字。您看得到代码和日期。
part-audience-author = 仅作者本人
part-audience-team = 临床团队
part-audience-study = 团队及其研究伙伴
part-audience-public = 所有人
part-kind-unknown = 未知类型（{ $kind }）
part-kind-initiative-opened = 项目开启
part-kind-practice-contact = 接触
part-kind-practice-tally = 计数
part-kind-record-retraction = 撤回条目
part-kind-record-erasure = 销毁内容
part-ground-request = 当事人要求
part-ground-mistake = 本不该写下
part-ground-retention = 保存期已满
part-ground-law = 法院或法律要求

## 条目的各项

part-field-pathway = 所循路径
part-field-pathway_version = 路径版本
part-field-invented = 虚构
part-field-planned = 事先计划
part-field-contacts = 接触总数
part-field-counts = 计数明细
part-field-step = 步骤
part-field-until = 期限
part-field-crisis = 危机
part-field-scheme = 划分方案
part-field-start = 开始
part-field-end = 结束
part-field-marker = 标志开始的事件
part-field-lang = 文字语言
part-field-one = 一个条目
part-field-other = 另一个条目
part-field-of = 来自
part-field-mechanism = 机制
part-field-side = 贡献或代价
part-field-minutes = 分钟
part-field-claim_type = 论断类型
part-field-state = 状态
part-field-supporting = 支持它的
part-field-disconfirming = 反对它的
part-field-ground = 依据
part-word-note = 备注
part-word-level = 状态如何
part-word-goal = 目标（本人原话）
part-word-next_step = 约定的下一步
part-word-reason = 理由
part-word-owner = 负责人
part-word-what = 一句话说明
part-word-names = 姓名
part-word-document = 文件
part-word-name = 名称
part-word-description = 说明
part-word-label = 时期名称
part-word-fact = 事实
part-word-sources = 来源
part-word-about = 分歧所在
part-word-why = 本人原话
part-word-text = 论断
part-word-title = 项目名称
part-word-place = 地点
part-word-purpose = 目的

## 首页

home-initiatives = 项目
home-no-initiative = 这里还没有开启任何项目。一个项目就是一位同伴支持员进入一个团队的过程：给它名称、地点和路径，然后记下发生的事，日期模糊也可以。
home-no-initiative-ask = 请协调员开启一个项目。
home-today = 今天，{ $day }。{ $position }
home-last-day = 团队记下的最后一天：{ $day }。{ $position }
home-note-contact = 记一次接触
home-count-day = 记当天次数
home-write-other = 写别的内容
home-conflicts = 有待取舍
home-conflict = 有人分别写下了两个版本。两个都保留；在您取舍之前显示较新的一个。
home-owed = 欠项
home-owed-none = 没有核心步骤欠项。
home-owed-since = 始于：{ $date }。陈述者：{ $who }。
home-unknown = 没有记录的核心步骤
home-unknown-why = 情况未知：既非完成，也非跳过。一个日期加一句话就能说明。
home-thin = 据称完成但证据单薄的步骤
home-thin-why = 有人说这些步骤已经完成，但所要求的证据还缺一部分。
home-latest = 最近写下
home-whole-record = 整本记录簿
home-figures = 数字
home-contacts = { $n ->
   *[other] 次计入的接触
}
home-entries = { $n ->
   *[other] 个记录条目
}
home-progress = 已落实的步骤

## 开启项目

open-form-title = 开启项目
open-form-lead = 一位同伴支持员进入一个团队的过程。以后都可以修正：什么都不会被覆盖。
open-form-name = 项目名称
open-form-name-hint = 团队或项目的名称，不要用个人姓名。
open-form-place = 地点
open-form-place-hint = 诊所和城市。
open-form-purpose = 目的
open-form-pathway = 路径
open-form-pathway-hint = 您将遵循的步骤清单。它只提醒，不锁定。
open-form-save = 开启

## 路径

path-lead = { $stages } 个阶段，{ $steps } 个步骤。顺序只提醒，从不锁定。
path-owed = { $n ->
   *[other] { $n } 个核心步骤欠项
}
path-owed-see = 查看欠项
path-show = 显示的步骤
path-show-all = 全部
path-show-core = 核心
path-show-debt = 欠项
path-show-unknown = 没有记录
path-none = 没有符合此筛选的步骤。
path-legend = 标记的含义
path-sources = 综合所依据的工具包、指南和研究
path-read = 所读：
path-step-before-weak = 本应在前的步骤仍然缺失
path-step-never-locks = 这是提醒，不是锁定：可以继续。若要继续，请说明由谁负责、何时补救。
path-step-said = 关于它的说法
path-step-said-none = 还没有人谈到这个步骤。情况未知：既非完成，也非跳过。请说明它的现况，附上日期，模糊也可以。
path-step-said-all = 全部说法
path-step-contradiction = 人们对同一时间的说法不同。两种说法并列保留。
path-step-owner = 负责人：{ $owner }。
path-step-say = 说明步骤现况
path-step-evidence = 佐证
path-step-evidence-none = 没有佐证。
path-step-evidence-thin = 据称步骤已落实，但没有佐证。
path-step-add-evidence = 添加佐证
path-step-effects-none = 还没有人说明危机对这个步骤造成了什么阻碍或打开了什么机会。
path-step-effect-of = 查看事件
path-step-add-effect = 记录影响
path-step-about = 步骤说明
path-step-purpose = 用途
path-step-asks = 所需佐证
path-step-owners = 由谁负责
path-step-if-skipped = 如果跳过
path-step-compress = 危机中如何精简
path-step-before = 应在其前
path-step-after = 应在其后
path-step-ours = 关于跳过和精简的说明是我们自己的推断。

## 条目页

entry-page-number = 条目 { $seq }
entry-page-kept = 已保存
entry-page-kept-as = 已写入记录簿，位置 { $seq }。断电也不会丢失。
entry-page-erased = 此条目的内容已被销毁。它的位置、日期和指纹仍在，使记录可以验证。
entry-page-by = { $who }，{ $date }
entry-page-retracted = 条目已撤回
entry-page-retracted-why = 它不再计入，但在此仍可读。
entry-page-older = 较早版本
entry-page-newest = 查看当前显示的版本
entry-page-not-told = 并非事后讲述
entry-page-not-told-meaning = 直接写下，没有事后的讲述。
entry-page-received = 何时收到
entry-page-received-meaning = 站点按其时钟给条目定位的时刻。
entry-page-said = 所说内容
entry-page-unknown-kind = 这个版本的 Jalon 不认识此类条目。它被原样保留，不作猜测。
entry-page-codes = 代码与日期
entry-page-damaged = 文字无法打开：密钥不对，或有字节被改动。请运行“jalon verify”。
entry-page-conflict = 两个版本等待取舍
entry-page-conflict-why = 它们是分别写下的。什么都没有丢失：选择从哪一个开始，必要时修正，您的条目会注明这两个版本。
entry-page-choose = 选择这个
entry-page-where = 在何处出现
entry-page-timeline = 时间线上这个日期前后
entry-page-record = 记录簿中这个日期前后
entry-page-supports = 支持：{ $claim }
entry-page-contradicts = 反对：{ $claim }
entry-page-bracket = 时期：{ $label }
entry-page-add-effect = 说明它造成的阻碍或打开的机会
entry-page-history = 变更经过
entry-page-this = 这个版本
entry-page-did-open = 最初版本
entry-page-did-amend = 修正
entry-page-did-settle = 在版本间取舍
entry-page-did-retract = 撤回
entry-page-did-erase = 内容销毁
entry-page-amend = 修正
entry-page-retract = 撤回
entry-page-retract-why = 条目将不再计入各视图，但在此仍可读，并附您的理由：什么都不会被覆盖。
entry-page-envelope = 信封
entry-page-place = 在记录中的位置
entry-page-place-of = 第 { $seq } 位，共 { $size } 位
entry-page-author = 书写者
entry-page-kind = 类型
entry-page-kind-version = { $kind }，版本 { $version }
entry-page-audience = 写给
entry-page-device = 设备
entry-page-device-count = 该设备的第 { $n } 条：
entry-page-id = 条目标识
entry-page-about = 涉及（化名）
entry-page-amends = 指向
entry-page-amended-by = 被指向
entry-page-proof = 证明
entry-page-proof-why = 这些指纹把条目和它的位置绑定。改动记录的任何一个字节，都会改变最后一个指纹。
entry-page-commitment = 承诺值（绑定内容，销毁后仍在）
entry-page-leaf = 信封与位置的指纹
entry-page-root = 整个记录的指纹

## 记录簿

register-lead = 所见、所说、所做，按发生的先后排列。
register-lanes = 类别
register-all = 全部
register-see-practice = 逐日查看实践
register-unread = 有日期无法读取
register-from = 从
register-to = 到
register-date-hint = 模糊的日期也可以：“2020-05”、“2020年春”、“2020年5月”。
register-narrow = 显示这个时段
register-whole = 查看整个时期
register-empty = 这个时段没有内容。记录簿保存所见、所说、所做及其日期。请从您确定的事开始，日期模糊也可以。
register-add = 写入记录簿
register-pages = 记录簿分页
register-before = 上一页
register-after = 下一页
register-page = 第 { $n } 页

## 样式页

style-title = 样式
style-lead = 一本田野笔记，而不是控制室。只有一种红，标杆的红。颜色从不独自承载含义。
style-colours = 颜色
style-colour-paper = 纸
style-colour-surface = 页
style-colour-sunk = 凹
style-colour-ink = 墨
style-colour-ink-soft = 淡墨
style-colour-pole = 标杆
style-colour-pen = 笔
style-colour-moss = 苔
style-colour-ochre = 赭
style-colour-earth = 土
style-texts = 文字
style-subtitle = 小标题
style-lead-text = 导语：第一句，稍大一些。
style-running = 同伴支持员在危机中加入团队：哪些步骤不可跳过，哪些可以精简，哪些推迟到某一天？
style-link = 一个链接。
style-strong = 粗体。
style-soft = 次要文字，较淡。
style-quote = “一个声音，照原话。”（虚构）
style-languages = 三种语言
style-buttons = 按钮
style-button = 主要
style-button-quiet = 次要
style-button-danger = 撤回
style-button-big = 戴着手套
style-fields = 字段
style-field = 日期
style-field-hint = 大概也可以：“2020年5月左右”。
style-field-wrong = 需更正的日期
style-choice = 选择
style-states = 步骤现况
style-confidence = 事实的确定程度
style-marks = 时间线标记
style-notices = 提示
style-notice-info = 须知
style-notice-success = 已保存
style-notice-warning = 注意
style-notice-error = 没有保存
style-cards = 卡片
style-card = 一张卡片
style-card-task = 等人处理的任务
style-empty = 空处
style-empty-text = 空处会告诉您接下来做什么。
style-progress = 进度
